package exchange

import "strings"

// builtInDates are the number formats for dates that XLSX files refer to by
// number only (ECMA-376 part 1, 18.8.30), those of East Asian languages
// included, with what they show of a date.
var builtInDates = map[int]string{
	14: "yyyy-mm-dd", 15: "yyyy-mm-dd", 16: "yyyy-mm-dd", 17: "yyyy-mm", 22: "yyyy-mm-dd",
	27: "yyyy-mm", 28: "yyyy-mm-dd", 29: "yyyy-mm-dd", 30: "yyyy-mm-dd", 31: "yyyy-mm-dd", 36: "yyyy-mm-dd",
	50: "yyyy-mm", 51: "yyyy-mm-dd", 52: "yyyy-mm", 53: "yyyy-mm-dd", 54: "yyyy-mm-dd", 55: "yyyy-mm", 56: "yyyy-mm-dd",
	57: "yyyy-mm", 58: "yyyy-mm-dd",
}

// dateFormat says what a number format shows of a date, in the words of a
// number format: yyyy, yyyy-mm or yyyy-mm-dd. It is empty for formats that
// show no date.
func dateFormat(code string) string {
	shown := strings.ToLower(bare(code))
	year, month, day := strings.ContainsRune(shown, 'y'), strings.ContainsRune(shown, 'm'), strings.ContainsRune(shown, 'd')
	switch {
	case day && (year || month):
		return "yyyy-mm-dd" // a day without a year has one that is not shown
	case year && month:
		return "yyyy-mm"
	case year:
		return "yyyy"
	}
	return ""
}

// bare removes from a number format what is shown as it stands ("text", \x,
// _x, *x), colours and languages in brackets, and all sections but the first.
func bare(code string) string {
	var b strings.Builder
	for i := 0; i < len(code); i++ {
		switch code[i] {
		case '"':
			i = skip(code, i, '"')
		case '[':
			i = skip(code, i, ']')
		case '\\', '_', '*':
			i++
		case ';':
			return b.String()
		default:
			b.WriteByte(code[i])
		}
	}
	return b.String()
}

// skip returns where the next end stands after start.
func skip(code string, start int, end byte) int {
	if n := strings.IndexByte(code[start+1:], end); n >= 0 {
		return start + 1 + n
	}
	return len(code)
}
