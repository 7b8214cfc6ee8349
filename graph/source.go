package graph

// SourceKind is the kind of a source.
type SourceKind string

// The kinds of source.
const (
	Document  SourceKind = "DOCUMENT"
	Interview SourceKind = "INTERVIEW"
	Inquiry   SourceKind = "SURVEY"
	Register  SourceKind = "REGISTER"
	Website   SourceKind = "WEBSITE"
)

// Source is where facts come from.
type Source struct {
	Entity
	Kind        SourceKind
	Names       []Text // the title
	Document    string // the name of the file, where one is kept
	Language    string
	Author      string
	Publisher   string
	Programme   string // the programme behind the publication
	PublishedOn PartialDate
	Web         string
}

// References implements [Noun].
func (s Source) References() map[string]ID { return nil }

// Validate implements [Noun].
func (s Source) Validate(*Vocabulary) *Error {
	if s.Language != "" {
		if err := validLanguage("language", s.Language); err != nil {
			return err
		}
	}
	return firstOf(
		s.Entity.validate(),
		oneOf("kind", s.Kind, false, Document, Interview, Inquiry, Register, Website),
		validTexts("name", s.Names, true),
		validText("document", s.Document), validText("author", s.Author), validText("publisher", s.Publisher), validText("programme", s.Programme),
		s.PublishedOn.validate("published_on"),
		validURL("web", s.Web),
	)
}

// Stance says whether a source speaks for a fact or against it.
type Stance string

// The stances.
const (
	Supports Stance = "SUPPORTS"
	Contests Stance = "CONTESTS"
)

// Citation says that a source speaks of an entity, and where in it.
type Citation struct {
	Entity
	Subject  ID
	Fields   []string // which fields of the subject; none: the whole of it
	Stance   Stance
	Source   ID
	Locator  string // where: paragraph 9; sheet Partners, row 4
	Language string // the language of the passage
	StatedOn PartialDate
	Claimed  string // what this source says, where another says otherwise
}

// References implements [Noun].
func (c Citation) References() map[string]ID {
	return map[string]ID{"subject": c.Subject, "source": c.Source}
}

// Validate implements [Noun].
func (c Citation) Validate(*Vocabulary) *Error {
	if c.Locator == "" {
		return invalid("locator", "is missing; say where in the source it stands, such as paragraph 9")
	}
	if c.Language != "" {
		if err := validLanguage("language", c.Language); err != nil {
			return err
		}
	}
	return firstOf(
		c.Entity.validate(),
		oneOf("stance", c.Stance, false, Supports, Contests),
		validText("locator", c.Locator), validText("claimed", c.Claimed),
		c.StatedOn.validate("stated_on"),
	)
}

// FindingKind is the kind of a finding.
type FindingKind string

// The kinds of finding.
const (
	Outcome FindingKind = "OUTCOME"
	Lesson  FindingKind = "LESSON"
	Event   FindingKind = "EVENT"
	Figure  FindingKind = "FIGURE"
)

// Finding is a dated statement about entities: an outcome, a lesson, an
// event, a figure.
type Finding struct {
	Entity
	Kind         FindingKind
	Names        []Text // the statement
	Descriptions []Text
	On           PartialDate
	People       *PeopleCount
	Quantity     *Quantity
}

// References implements [Noun].
func (f Finding) References() map[string]ID { return nil }

// Validate implements [Noun].
func (f Finding) Validate(v *Vocabulary) *Error {
	return firstOf(
		f.Entity.validate(),
		oneOf("kind", f.Kind, false, Outcome, Lesson, Event, Figure),
		validTexts("name", f.Names, true),
		validTexts("description", f.Descriptions, false),
		f.On.validate("on"),
		f.People.validate("people", v),
		f.Quantity.validate("quantity", v),
	)
}
