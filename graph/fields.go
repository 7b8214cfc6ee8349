package graph

import (
	"reflect"
	"strings"
	"unicode"
)

// Field is one field of a noun under the name that GraphQL and the store use
// for it (institutionKind). The workbook writes it with underscores.
type Field struct {
	Name  string
	Index []int // for reflect.Value.FieldByIndex
	Type  reflect.Type
}

// Column is the field's name in the workbook: institution_kind.
func (f Field) Column() string {
	var b strings.Builder
	for _, r := range f.Name {
		if unicode.IsUpper(r) {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

// Fields lists the fields of a noun, those it shares with all nouns first. It
// is the one list from which the store and the workbook take theirs, so a
// field that is added to a noun is stored, imported and exported.
func Fields(noun reflect.Type) []Field {
	var fields []Field
	for _, f := range reflect.VisibleFields(noun) {
		if f.Anonymous {
			continue
		}
		fields = append(fields, Field{Name: lowerFirst(f.Name), Index: f.Index, Type: f.Type})
	}
	return fields
}

// lowerFirst turns ID into id and InstitutionKind into institutionKind. Names
// and Descriptions become singular: a field has one text in each language.
func lowerFirst(name string) string {
	switch name {
	case "ID":
		return "id"
	case "Names":
		return "name"
	case "Descriptions":
		return "description"
	}
	return strings.ToLower(name[:1]) + name[1:]
}
