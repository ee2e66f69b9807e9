"""The IRIs that an ontology folder is written with, as plain strings (no rdflib needed to import this)."""

from __future__ import annotations

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SH = "http://www.w3.org/ns/shacl#"
LEX = "urn:ecosystem-kg:lexicon:"

# Every annotation that is understood (core/lexicon.ttl says what each is for); lint names any other as a typo.
LEX_TERMS = frozenset(
    {
        *("verbForm", "inverseVerbForm", "verbPhrase", "nounForm", "text", "role", "where", "prefer"),
        *("opposite", "narrower", "firm", "prose"),
        *(
            "said",
            "saidInverse",
            "classifier",
            "past",
            "oneWay",
            "includes",
            "size",
            "venue",
            "partly",
            "instead",
            "near",
        ),
        *("qualifier", "functionalAtLevel", "undated", "computed", "kind", "key"),
        *("observed", "money", "unit", "counts", "identifier", "checksum", "dimension", "base", "factor", "sign"),
        *("conceptsOf", "upstreamOf", "titlesOf", "rank", "sole", "shared", "soleAt", "generic", "area"),
    }
)

# What each XML Schema type becomes; types that are not listed are strings.
DATATYPES = {
    XSD + "string": "string",
    XSD + "anyURI": "string",
    XSD + "decimal": "number",
    XSD + "double": "number",
    XSD + "float": "number",
    XSD + "integer": "integer",
    XSD + "int": "integer",
    XSD + "nonNegativeInteger": "integer",
    XSD + "date": "date",
    XSD + "dateTime": "date",
    XSD + "gYear": "date",
    XSD + "gYearMonth": "date",
    XSD + "boolean": "boolean",
}
