// Package exchange reads and writes the workbook: the contents of networks as
// tables that people edit with a spreadsheet program.
//
// # The workbook
//
// A workbook is a folder of CSV files, or one XLSX file with the same sheets.
// There is one sheet for each list of [graph.Contents], named alike, and the
// sheet names for texts in further languages. The first row of a sheet names
// its columns, every other row is one fact:
//
//	id,network,name_language,name,description,kind,...,sensitivity,remark
//	018f...,paks,hu,Paks Város Önkormányzata,,INSTITUTION,...,PUBLIC,
//
// The columns follow from the Go type through [graph.Fields], so a field that
// is added to a noun is a column at once:
//
//   - id is the identifier. It may be left empty in a row that no other row
//     refers to; the row then gets a new one.
//   - network is the slug of the network, which stands in the sheet networks
//     or is known to the caller (see [Networks]).
//   - name and description are written in the language name_language, the
//     first of the network's languages in which the entity has a name. Each
//     further text is a row of the sheet names: entity, field (name or
//     description), language, text. An empty name_language means the first
//     language of the network.
//   - A reference to another entity is its identifier, followed by a column
//     such as from_name. That is for the reader's eye: it is written on export
//     and ignored on import.
//   - A value of several parts takes several columns: people,
//     people_precision, people_unit; amount, amount_currency; level,
//     level_scale; latitude, longitude.
//   - Lists are written a | b. A bar inside an element is \|, a backslash \\.
//     External identifiers are lists of scheme:value.
//   - yes is true and an empty cell false; a number that is not stated is empty.
//   - An empty sensitivity means PUBLIC, for communities and contacts PARTNERS.
//   - Terms have one column for each language: label_hu, description_en.
//
// A text that begins with = + - @ (or tab, carriage return) is written with a
// leading apostrophe, since a spreadsheet program would run it as a formula.
// One leading apostrophe before such a character is taken off again.
//
// # Reading
//
// Reading accepts a comma, semicolon or tab between cells, a byte order mark,
// both kinds of line end, columns in any order, and sheets and columns that
// are missing. It refuses what it does not know, since a mistyped heading
// would otherwise lose a column silently. Cells are cleaned by [graph.Clean].
// In an XLSX file, what a spreadsheet program made of a cell is undone: a date
// cell is read as an ISO date of the precision that it shows, a number in
// plain digits.
//
// Rows keep their order. The result, a [Book], holds the facts and knows where
// each stands, so that problems which only the rules of graph can find are
// reported by sheet, row and column as well ([Book.Check]).
//
// # Writing
//
// Writing is deterministic: networks by slug, everything else by network and
// identifier. Export, import into an empty network and export again gives the
// same bytes (for XLSX, the same cells).
//
// # The simple sheet
//
// Whoever begins fills in two tables, partners and cooperations, in one of the
// languages of the interface ([WriteTemplate]). They have no identifiers:
// partners and towns are found by their names ([graph.Fold]), cooperations by
// their two partners, their form and their beginning, so that the same sheet
// brought again changes nothing. An empty cell says nothing. [Files.Import]
// finds out by the names of sheets and by the headings which of the two a file
// is; problems of the simple sheet are told in the language of [Speech].
package exchange
