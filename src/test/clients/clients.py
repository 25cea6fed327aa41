"""Ask an endpoint with a Python client, or read what another client wrote.

clients.py rdflib ENDPOINT QUERY-FILE
clients.py sparqlwrapper ENDPOINT QUERY-FILE
clients.py results FILE      SPARQL results in JSON, or N-Triples

Prints one line a row, the terms in the order of the variables; triples sorted.
"""

import json
import sys

import rdflib
from rdflib import BNode, Literal, URIRef
from rdflib.namespace import XSD

STRING = {None, "", str(XSD.string)}


def term(value):
    if value is None:
        return "-"
    if isinstance(value, URIRef):
        return f"<{value}>"
    if isinstance(value, BNode):
        return "_:"
    if value.language:
        return f'"{value}"@{value.language}'
    if value.datatype is None or str(value.datatype) in STRING:
        return f'"{value}"'
    return f'"{value}"^^<{value.datatype}>'


def of_json(value):
    if value is None:
        return None
    if value["type"] == "uri":
        return URIRef(value["value"])
    if value["type"] == "bnode":
        return BNode()
    return Literal(value["value"], lang=value.get("xml:lang"), datatype=value.get("datatype"))


def lines_of_json(results):
    if "boolean" in results:
        return [str(results["boolean"]).lower()]
    names = results["head"]["vars"]
    rows = results["results"]["bindings"]
    return ["\t".join(term(of_json(row.get(name))) for name in names) for row in rows]


def lines_of_graph(graph):
    return sorted("\t".join(term(node) for node in triple) for triple in graph)


def with_rdflib(endpoint, query):
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    result = rdflib.Graph(SPARQLStore(endpoint)).query(query)
    if result.type == "ASK":
        return [str(result.askAnswer).lower()]
    if result.type == "CONSTRUCT":
        return lines_of_graph(result.graph)
    return ["\t".join(term(row[name]) for name in result.vars) for row in result]


def with_sparqlwrapper(endpoint, query):
    from SPARQLWrapper import JSON, TURTLE, SPARQLWrapper

    wrapper = SPARQLWrapper(endpoint)
    wrapper.setQuery(query)
    if wrapper.queryType == "CONSTRUCT":
        wrapper.setReturnFormat(TURTLE)
        return lines_of_graph(rdflib.Graph().parse(data=wrapper.query().convert(), format="turtle"))
    wrapper.setReturnFormat(JSON)
    return lines_of_json(wrapper.query().convert())


def of_file(name):
    text = open(name, encoding="utf-8").read()
    if text.startswith("{"):
        return lines_of_json(json.loads(text))
    return lines_of_graph(rdflib.Graph().parse(data=text, format="nt"))


if sys.argv[1] == "results":
    found = of_file(sys.argv[2])
else:
    ask = {"rdflib": with_rdflib, "sparqlwrapper": with_sparqlwrapper}[sys.argv[1]]
    found = ask(sys.argv[2], open(sys.argv[3], encoding="utf-8").read())
print("\n".join(found))
