import OutlookStatistics

/// Tables without a heading of their own: a sentence says what their figures are, or the labels below them do.
extension LooseTableReader {
    /// "Employment in the detailed occupations was distributed as follows:" and below it names with their jobs.
    func distribution(_ start: Int) -> (table: LooseTable, end: Int)? {
        let tokens = lines[start].tokens
        guard tokens.last?.isSign(":") == true, tokens.suffix(5).contains(where: { lower($0) == "distributed" }) else {
            return nil
        }
        let time = lines[start].times.last.map { Array(tokens[$0.start..<$0.end]) } ?? []
        let column = TableColumn(measure: .level, tokens: time)
        return groups(of: 1, from: start + 1, heading: start + 1..<start + 1) { key, values in
            guard values.count == 1, let figure = values[0].figure, column.fits(figure) else { return nil }
            guard let isDoubtful = owner(key, columns: [column], isNamed: true) else { return [] }
            return [
                LooseTable.Cell(
                    label: [time, key], value: values[0].tokens, column: column, isDoubtful: isDoubtful,
                    members: members(key))
            ]
        }
    }

    /// "$24,790" and below it "10th percentile", three times or more: no figure belongs to the label above it.
    func valuesAboveLabels(_ start: Int) -> (table: LooseTable, end: Int)? {
        if start > 0, lines[start - 1].values.isEmpty, rung(of: lines[start - 1].tokens) != nil { return nil }
        var cells: [LooseTable.Cell] = []
        var at = start
        while at + 1 < lines.count, lines[at].values.count == 1, !lines[at].hasKey, lines[at + 1].values.isEmpty,
            let figure = lines[at].figure(lines[at].values[0]), let rung = rung(of: lines[at + 1].tokens)
        {
            let column = TableColumn(measure: .wage, rung: rung, tokens: lines[at + 1].tokens)
            guard column.fits(figure) else { break }
            cells.append(LooseTable.Cell(label: [column.tokens], value: lines[at].tokens, column: column))
            at += 2
        }
        guard cells.count >= 3, at == lines.count || lines[at].values.isEmpty || lines[at].hasKey else { return nil }
        let range = lines[start].range.lowerBound..<lines[at - 1].range.upperBound
        return (LooseTable(cells: cells, range: range), at)
    }
}
