import OutlookDocument
import Testing

@Suite struct JSONRendererTests {
    @Test func membersKeepTheirOrder() {
        #expect(
            JSONRenderer.value(of: Sample.document).text() == """
                {
                  "title": "Pay & outlook",
                  "paragraphs": [
                    "First.",
                    "a",
                    "b\\nc"
                  ],
                  "tables": [
                    {
                      "name": "pay",
                      "caption": "Pay, May 2018",
                      "footnotes": [
                        "*One* note_here."
                      ],
                      "sources": [
                        "BLS <oews-2018>"
                      ],
                      "rows": [
                        {
                          "soc_code": "31-9092",
                          "title": "Medical, \\"certified\\"",
                          "annual_median_usd": 33610,
                          "change_pct": 29.0,
                          "notes": {}
                        },
                        {
                          "soc_code": "29-1067",
                          "title": "Surgeons",
                          "annual_median_usd": {
                            "at_least": 208000
                          },
                          "change_pct": -1.5,
                          "notes": {
                            "annual_median_usd": "top-coded"
                          }
                        },
                        {
                          "soc_code": "27-2042",
                          "title": "Musicians",
                          "annual_median_usd": null,
                          "change_pct": null,
                          "notes": {
                            "annual_median_usd": "*: paid by the hour"
                          }
                        },
                        {
                          "soc_code": "15-9999",
                          "title": "",
                          "annual_median_usd": {
                            "below": 0.5
                          },
                          "change_pct": 0.0,
                          "notes": {}
                        }
                      ]
                    }
                  ]
                }
                """)
    }

    @Test(
        arguments: [
            ("\"", #""\"""#), ("\\", #""\\""#), ("\u{1}", #""\u0001""#), ("\u{1F}", #""\u001f""#),
            ("\n\r\t", #""\n\r\t""#),
            ("é漢😀", "\"é漢😀\""), ("\u{2028}", "\"\u{2028}\""), ("/", "\"/\""),
        ]) func stringsAreEscaped(_ text: String, _ json: String)
    {
        #expect(JSONValue.string(text).text() == json)
    }

    @Test func emptyThingsAreShort() {
        #expect(JSONValue.array([]).text() == "[]" && JSONValue.object([]).text() == "{}")
        #expect(JSONValue.null.text() == "null" && JSONValue.bool(true).text() == "true")
        #expect(JSONValue.optional(nil) == .null && JSONValue.integer(-3).text() == "-3")
    }

    @Test func everyFormatHasItsOwnName() {
        #expect(RendererCatalog.all.map { $0.format } == ["md", "csv", "json", "text"])
    }
}
