package main

import (
	"fmt"
	"math/rand/v2"

	"github.com/partnermap/partnermap/graph"
)

// languages are those of the names.
var languages = []string{"hu", "en", "ro", "cs"}

// words are what names are made of, in each language: what it is, by kind;
// what it is named after; where it is.
var words = map[string]struct {
	of     map[graph.Kind][]string
	called []string
	places []string
}{
	"hu": {
		of: map[graph.Kind][]string{
			graph.Institution: {"Általános Iskola", "Önkormányzat", "Óvoda", "Családsegítő Szolgálat", "Művelődési Ház"},
			graph.NGO:         {"Alapítvány", "Egyesület", "Karitász", "Ifjúsági Kör"},
			graph.Employer:    {"Kft.", "Építőipari Zrt.", "Szociális Szövetkezet", "Pékség"},
			graph.Volunteer:   {"Önkéntesek", "önkéntes"}, graph.Community: {"közösség", "telepi közösség"},
			graph.Coalition: {"Helyi Akciócsoport", "Kerekasztal"}, graph.Group: {"szolgáltatók", "helyi partnerek"},
		},
		called: []string{"Szent Imre", "Őszirózsa", "Összefogás", "Árvácska", "Új Út", "Éltes Mátyás", "Ifjú Szívek", "Zöld Kéz", "Csillagszem", "Útitárs"},
		places: []string{"Paks", "Kővágóörs", "Ózd", "Győr", "Pécs", "Szekszárd", "Cegléd", "Üllő", "Esztergom", "Nyíregyháza", "Tolna", "Kalocsa"},
	},
	"en": {
		of: map[graph.Kind][]string{
			graph.Institution: {"Primary School", "Municipality", "Labour Office", "Health Centre", "Library"},
			graph.NGO:         {"Foundation", "Association", "Charity", "Youth Club"},
			graph.Employer:    {"Ltd", "Builders", "Bakery", "Social Enterprise"},
			graph.Volunteer:   {"Volunteers", "volunteer"}, graph.Community: {"community", "neighbourhood"},
			graph.Coalition: {"Local Action Group", "Round Table"}, graph.Group: {"service providers", "local partners"},
		},
		called: []string{"Living Together", "New Start", "Open Door", "Oak Tree", "Riverside", "Good Neighbours", "Harbour", "First Step", "Lantern", "Bridges"},
		places: []string{"North Town", "Old Mill", "East End", "Castle Hill", "Lower Field", "Market Square", "Green Lane", "Station Road", "West Bank", "Upper Town"},
	},
	"ro": {
		of: map[graph.Kind][]string{
			graph.Institution: {"Școala Gimnazială", "Primăria", "Grădinița", "Direcția de Asistență Socială", "Biblioteca"},
			graph.NGO:         {"Fundația", "Asociația", "Caritas", "Clubul de Tineret"},
			graph.Employer:    {"SRL", "Construcții SA", "Brutăria", "Întreprindere Socială"},
			graph.Volunteer:   {"Voluntarii", "voluntar"}, graph.Community: {"comunitatea", "comunitatea locală"},
			graph.Coalition: {"Grupul de Acțiune Locală", "Masa Rotundă"}, graph.Group: {"furnizori de servicii", "parteneri locali"},
		},
		called: []string{"Împreună", "Sfântul Ștefan", "Țara Noastră", "Ăla Bun", "Drumul Nou", "Șansa", "Luceafărul", "Mâini Întinse", "Speranța", "Izvorul"},
		places: []string{"Cluj-Napoca", "Pata Rât", "Târgu Mureș", "Brașov", "Iași", "Timișoara", "Oradea", "Bistrița", "Baia Mare", "Țigănești"},
	},
	"cs": {
		of: map[graph.Kind][]string{
			graph.Institution: {"Základní škola", "Městský úřad", "Mateřská škola", "Úřad práce", "Knihovna"},
			graph.NGO:         {"Nadace", "Spolek", "Charita", "Klub mládeže"},
			graph.Employer:    {"s.r.o.", "Stavby a.s.", "Pekárna", "Sociální podnik"},
			graph.Volunteer:   {"Dobrovolníci", "dobrovolnice"}, graph.Community: {"komunita", "sousedství"},
			graph.Coalition: {"Místní akční skupina", "Kulatý stůl"}, graph.Group: {"poskytovatelé služeb", "místní partneři"},
		},
		called: []string{"Vzájemné soužití", "Černý kůň", "Chodník", "Šance", "Řeka", "Žárovka", "Nový začátek", "Hvězda", "Domov", "Úsvit"},
		places: []string{"Ostrava", "Přívoz", "Hrušov", "Česká Lípa", "Žďár", "Chomutov", "Děčín", "Ústí nad Labem", "Kutná Hora", "Šumperk"},
	},
}

// nameOf makes a name of a kind in a language. number keeps names of the same
// words apart.
func nameOf(lang string, kind graph.Kind, called, of, place, number int) string {
	w := words[lang]
	kinds := w.of[kind]
	return fmt.Sprintf("%s %s, %s %d", w.called[called%len(w.called)], kinds[of%len(kinds)], w.places[place%len(w.places)], number)
}

// stakeholder makes the i-th stakeholder. Its name is in one of the four
// languages, mostly in English as well, and sometimes in all.
func (n *network) stakeholder(r *rand.Rand, i int) graph.Stakeholder {
	kind := n.kinds[i]
	s := graph.Stakeholder{
		Entity: graph.Entity{ID: n.stakeholderID(i), Network: n.ID, Sensitivity: n.ranks[i]},
		Kind:   kind, Generic: kind == graph.Group, Status: status(r), Since: date(r),
		VolunteerGroup: kind == graph.Volunteer && !n.persons[i],
	}
	first, all := languages[r.IntN(len(languages))], r.IntN(10) == 0
	called, of, place, number := r.IntN(100), r.IntN(100), r.IntN(100), r.IntN(1000)
	for _, lang := range languages {
		if lang == first || lang == "en" || all {
			s.Names = append(s.Names, graph.Text{Lang: lang, Text: nameOf(lang, kind, called, of, place, number)})
		}
	}
	if r.IntN(3) == 0 {
		s.Descriptions = []graph.Text{{Lang: "en", Text: "Works on what the people of " + words["en"].places[place%10] + " asked for, with others where it can."}}
	}
	n.details(r, &s)
	return s
}

// details fills what only some kinds have.
func (n *network) details(r *rand.Rand, s *graph.Stakeholder) {
	term := func(scheme string) string {
		terms := n.vocabulary.Terms(scheme)
		return terms[r.IntN(len(terms))].Code
	}
	switch s.Kind {
	case graph.Institution:
		s.InstitutionKind, s.Level = term(graph.SchemeInstitution), term(graph.SchemeLevel)
	case graph.NGO:
		s.NgoKind = term(graph.SchemeNGO)
	case graph.Employer:
		s.EmployerKind = term(graph.SchemeEmployer)
	case graph.Coalition:
		s.CoalitionKind = term(graph.SchemeCoalition)
	case graph.Volunteer:
		s.Skills = []string{"teaching", "driving"}[:r.IntN(3)]
	case graph.Community:
		s.NameSource = graph.NamedByDocument
	}
}

// cooperation makes the i-th cooperation. Most are as open as their ends.
func (n *network) cooperation(r *rand.Rand, i int, forms, fields []graph.Term) graph.Cooperation {
	tie := n.ties[i]
	c := graph.Cooperation{
		Entity: graph.Entity{ID: n.id("cooperation", i), Network: n.ID, Sensitivity: graph.Public},
		From:   n.stakeholderID(int(tie[0])), To: n.stakeholderID(int(tie[1])),
		Form: forms[r.IntN(len(forms))].Code, Mutual: r.IntN(4) == 0, Since: date(r), Status: status(r),
	}
	if i%(n.cooperations/rareCount) == 0 {
		c.Form = rare
	}
	if r.IntN(10) == 0 {
		c.Sensitivity = graph.Partners
	}
	for range r.IntN(3) {
		field := fields[r.IntN(len(fields))].Code
		if len(c.Fields) == 0 || c.Fields[0] != field {
			c.Fields = append(c.Fields, field)
		}
	}
	switch r.IntN(6) {
	case 0:
		c.Detail = "as agreed at the yearly meeting"
	case 1:
		c.Level = &graph.Depth{Scale: graph.Himmelman, Value: int64(1 + r.IntN(4))}
	case 2:
		c.Formality = graph.WrittenAgreement
	}
	return c
}

func status(r *rand.Rand) graph.Status {
	return []graph.Status{"", graph.Active, graph.Active, graph.Planned, graph.Ended}[r.IntN(5)]
}

// date makes a date that is as precise as sources are: mostly none, a year or
// a month.
func date(r *rand.Rand) graph.PartialDate {
	year, month := 1990+r.IntN(36), 1+r.IntN(12)
	switch r.IntN(4) {
	case 0:
		return graph.PartialDate(fmt.Sprint(year))
	case 1:
		return graph.PartialDate(fmt.Sprintf("%d-%02d", year, month))
	}
	return ""
}
