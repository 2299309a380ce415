import Testing

@testable import OutlookFormats

struct GridTests {
    @Test func `Rows may be ragged and cells outside are empty`() {
        var grid = Grid()
        grid.append(row: [.text("a"), .empty, .number(2)])
        grid.append(row: [])
        grid.append(row: [.boolean(true), .empty])
        #expect(grid.rowCount == 3)
        #expect([0, 1, 2, 3, -1].map { grid.columnCount(row: $0) } == [3, 0, 2, 0, 0])
        #expect(grid[0, 0] == .text("a") && grid[0, 1] == .empty && grid[0, 2] == .number(2))
        #expect(grid[0, 3] == .empty && grid[-1, 0] == .empty && grid[0, -1] == .empty && grid[9, 9] == .empty)
        #expect(grid[2, Int.max] == .empty)
        #expect(grid.row(2) == [.boolean(true), .empty])
    }

    @Test func `A cell in the last column costs one cell`() {
        var grid = Grid()
        grid.put(number: 1, column: 16_383)
        grid.endRow()
        #expect(grid.writtenCellCount == 1)
        #expect(grid.columnCount(row: 0) == 16_384)
        #expect(grid[0, 16_383] == .number(1) && grid[0, 16_382] == .empty)
    }

    @Test(arguments: 0..<20)
    func `A grid holds what was put into it`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var grid = Grid(sharing: ["shared"])
        var cells: [CellReference: Cell] = [:]
        for row in 0..<Int.random(in: 1...20, using: &random) {
            for column in 0..<30 where Int.random(in: 0..<3, using: &random) == 0 {
                let cell: Cell =
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: .number(Double.random(in: -1e9...1e9, using: &random))
                    case 1: .text("text \(column)")
                    case 2: .boolean(Bool.random(using: &random))
                    default: .text("shared")
                    }
                cells[CellReference(row: row, column: column)] = cell
                if cell == .text("shared") {
                    grid.put(sharedText: 0, column: column)
                } else {
                    grid.put(cell, column: column)
                }
            }
            grid.endRow()
        }
        for row in 0...grid.rowCount {
            for column in 0...31 {
                #expect(grid[row, column] == cells[CellReference(row: row, column: column)] ?? .empty)
            }
        }
        var copy = Grid()
        for row in 0..<grid.rowCount { copy.append(row: grid.row(row)) }
        #expect(copy == grid)
        let mark = grid.mark
        grid.put(text: "more", column: 99)
        grid.endRow()
        #expect(copy != grid)
        grid.rewind(to: mark)
        #expect(copy == grid)
    }

    @Test func `Replaced cells appear in old rows, new rows and new columns`() {
        var grid = Grid()
        grid.append(row: [.number(1), .number(2)])
        let changed = grid.replacing([
            CellReference(row: 0, column: 1): .text("x"), CellReference(row: 2, column: 1): .boolean(false),
        ])
        #expect(changed.row(0) == [.number(1), .text("x")])
        #expect(changed.row(1) == [] && changed.row(2) == [.empty, .boolean(false)])
        #expect(grid.replacing([CellReference(row: 0, column: 1): .empty]).row(0) == [.number(1)])
    }
}
