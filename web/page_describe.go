package web

import "encoding/json"

// organisations are the types of schema.org that stakeholders are told as.
// Communities, volunteers and whoever is named only as a group are people or
// a class of actors, and no organisation.
var organisations = map[string]string{
	"INSTITUTION": "GovernmentOrganization", "NGO": "NGO", "EMPLOYER": "Organization", "COALITION": "Organization",
}

// describe tells search engines what the page shows, as schema.org (JSON-LD):
// of organisations and of initiatives only, and only what is public and
// stated.
func (v visit) describe(s *subject) any {
	kind := organisations[s.Kind]
	if s.Typename == "Initiative" {
		kind = "Project"
	}
	if kind == "" || s.Generic || s.Sensitivity != "PUBLIC" {
		return nil
	}
	told := map[string]any{"@context": "https://schema.org", "@type": kind, "@id": v.Canonical(""), "url": v.Canonical(v.Lang()), "name": s.Name}
	var others []string
	for _, n := range s.Names {
		if n.Text != s.Name {
			others = append(others, n.Text)
		}
	}
	if others != nil {
		told["alternateName"] = others
	}
	if s.Description != "" {
		told["description"] = s.Description
	}
	if s.Since != nil {
		told["foundingDate"] = s.Since.EDTF
	}
	if s.Until != nil {
		told["dissolutionDate"] = s.Until.EDTF
	}
	v.describeTies(s, told)
	return told
}

func (v visit) describeTies(s *subject, told map[string]any) {
	collect := func(list, as string, tell func(edge) map[string]any) {
		var all []map[string]any
		for _, e := range s.lists[list].Edges {
			if each := tell(e); each != nil {
				all = append(all, each)
			}
		}
		if all != nil {
			told[as] = all
		}
	}
	collect("places", "location", func(e edge) map[string]any {
		var place thing
		if e.Link == nil || e.Link.Sensitivity != "PUBLIC" || json.Unmarshal(e.Node, &place) != nil {
			return nil
		}
		return map[string]any{"@type": "Place", "name": place.Name}
	})
	collect("memberships", "memberOf", func(e edge) map[string]any {
		var f fact
		if json.Unmarshal(e.Node, &f) != nil || f.Sensitivity != "PUBLIC" || f.Coalition == nil {
			return nil
		}
		return map[string]any{"@type": "Organization", "@id": serviceURL(v.Request) + "/o/" + f.Coalition.ID, "name": f.Coalition.Name}
	})
	collect("contacts", "contactPoint", func(e edge) map[string]any {
		var f fact
		if json.Unmarshal(e.Node, &f) != nil || f.Sensitivity != "PUBLIC" {
			return nil
		}
		point := map[string]any{"@type": "ContactPoint"}
		for name, value := range map[string]string{"contactType": f.Function, "telephone": f.Phone, "email": f.Email, "url": webLink(f.Web)} {
			if value != "" {
				point[name] = value
			}
		}
		return point
	})
}
