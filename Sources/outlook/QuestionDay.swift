import Glibc
import OutlookDatasets
import OutlookFetch
import OutlookFormats

/// How many questions of a day, in universal time, were put to the BLS API; the server does not tell.
///
/// Kept in the folder of raw files as a line `DAY COUNT`. Only a run that has its turn in the data folder charges.
struct QuestionDay {
    let folder: String
    let allowance: Int

    private var path: String { folder + "/.asked" }

    init(datasets: String, allowance: Int) {
        folder = datasets + "/raw/api"
        self.allowance = allowance
    }

    /// Refuses more questions than are left, before the first of them is asked.
    func check(_ count: Int) throws {
        let asked = asked(on: Self.today)
        guard count <= allowance - asked else {
            throw Failure.tryAgain(
                "the BLS API answers \(allowance) questions a day, \(asked) were asked today, and this takes \(count); "
                    + "ask for fewer series or years, wait for tomorrow" + advice)
        }
    }

    /// The day's count as requests are charged to it.
    var ration: Allowance {
        Allowance(
            charge: {
                let today = Self.today
                let asked = asked(on: today)
                guard asked < allowance else {
                    throw Failure.tryAgain(
                        "all \(allowance) questions of today were asked; run again tomorrow" + advice)
                }
                try DataFile.makeFolder(folder)
                try DataFile.write(Array("\(today) \(asked + 1)".utf8), to: path)
            },
            refund: {
                let today = Self.today
                let asked = asked(on: today)
                // A count that stays too high only asks too little.
                if asked > 0 { try? DataFile.write(Array("\(today) \(asked - 1)".utf8), to: path) }
            })
    }

    private static var today: String { String(Moment.text(Int64(time(nil))).prefix(10)) }

    private func asked(on day: String) -> Int {
        let words = (try? RawBytes.read(path: path)).map { String(decoding: $0, as: UTF8.self) }?.split(separator: " ")
        guard let words, words.count == 2, words[0] == day else { return 0 }
        return max(0, Int(words[1]) ?? 0)
    }

    private var advice: String { allowance < 100 ? ", or get a key and set BLS_API_KEY" : "" }
}
