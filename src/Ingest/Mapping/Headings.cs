using System.Collections.Immutable;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>The columns of the five tables and every heading that means them: Dutch, English, and the words of Gephi, Kumu, NodeXL and PARTNER.</summary>
/// <remarks>Compared without case, accents, spaces and punctuation. A heading means one column at most, which a test holds.</remarks>
public static class Headings
{
    private static readonly ImmutableArray<Field> Actors =
    [
        Required("id", "identifier", "actor_id", "node_id", "sleutel", "code", "vertex", "nummer") with { Fallbacks = ["actor", "node", "knoop"] },
        Field("name", "naam", "label", "actor_name", "organisation_name", "organisatienaam", "title", "titel", "full name"),
        Required("kind", "soort", "type", "actor_type", "category", "categorie", "actor_kind", "element type", "networkCanvasType"),
        Field("sphere", "sfeer", "sector", "domein", "domain"),
        Field("neighbourhood", "neighborhood", "wijk", "buurt", "wijken", "buurten", "neighbourhoods", "area", "gebied"),
        Field("city", "stad", "plaats", "woonplaats", "gemeentenaam", "town"),
        Field("part_of", "onderdeel van", "deel van", "hoort bij", "valt onder", "parent", "parent_id", "moederorganisatie", "unit of"),
        Field("legal_form", "rechtsvorm", "juridische vorm"),
        Field("since", "sinds", "opgericht", "founded", "oprichting", "opgericht in", "start year"),
        Field("level", "niveau", "mandaat", "mandate"),
        Field("generic", "generiek", "algemeen", "is_generic", "verzamelnaam"),
        Field("persons", "personen", "aantal personen", "aantal mensen", "people", "headcount", "size"),
        Field("aliases", "alias", "andere namen", "ook bekend als", "other names", "also known as", "afkortingen"),
        Field("kvk", "kvk-nummer", "kvk nummer", "chamber of commerce"),
        Field("rsin", "rsin-nummer"),
        Field("oin", "oin-nummer", "organisatie-identificatienummer"),
        Field("cbs", "cbs_code", "cbs wijkcode", "cbs buurtcode"),
        .. Sources,
    ];

    private static readonly ImmutableArray<Field> Relations =
    [
        Field("id", "relation_id", "relatie_id", "edge_id", "relatienummer", "identifier", "nummer"),
        Required("source", "bron", "vertex 1", "vertex1", "ego", "source_id", "start node", "bron_id", "actor 1", "actor a", "respondent", "from node", "van wie")
            with { Fallbacks = ["from", "van"] },
        Required("target", "doel", "vertex 2", "vertex2", "alter", "target_id", "end node", "doel_id", "actor 2", "actor b", "partner", "to node", "naar wie", "naar")
            with { Fallbacks = ["to"] },
        Required("type", "soort", "relation_type", "relatietype", "soort relatie", "kind", "relationship", "edge type", "relatie", "networkCanvasType")
            with { Fallbacks = ["label"] },
        Field("resource", "hulpbron", "middel", "kapitaal", "resources"),
        Field("directed", "gericht", "richting", "direction", "is_directed", "eenrichting"),
        Field("strength", "sterkte", "gewicht", "weight", "tie strength", "intensiteit", "edge weight"),
        Field("amount_eur", "bedrag", "amount", "bedrag_eur", "bedrag per jaar", "euro", "euros", "bedrag in euro", "eur"),
        Field("from", "van", "vanaf", "begin", "begindatum", "startdatum", "start", "start date", "valid from", "ingangsdatum", "van datum", "from date"),
        Field("to", "tot", "einde", "eind", "einddatum", "end", "end date", "tot en met", "t/m", "valid to", "until", "to date", "tot datum"),
        Field("status", "stand", "toestand", "state"),
        Field("evidence", "bewijs", "grond", "onderbouwing", "certainty", "zekerheid"),
        Field("carried_by", "hangt aan", "gedragen door", "hangt af van", "draagt op", "depends on", "afhankelijk van"),
        Field("source_acting_for", "bron namens", "source for", "van namens", "source on behalf of"),
        Field("target_acting_for", "doel namens", "target for", "naar namens", "target on behalf of"),
        Field("do_not_approach", "niet benaderen", "do not contact"),
        Field("reported_by", "gemeld door", "volgens", "informant", "reporter", "reported", "verteld door"),
        Field("reported_on", "gemeld op", "datum melding", "meldingsdatum", "verteld op", "date reported", "report date"),
        .. Sources,
    ];

    private static readonly ImmutableArray<Field> Memberships =
    [
        Required("person", "persoon", "member", "lid", "person_id", "wie", "naam", "actor"),
        Required("organisation", "organization", "organisatie", "organisation_id", "organization_id", "org", "group", "groep", "vereniging", "club"),
        Field("role", "rol", "functie", "position"),
        Field("from", "van", "vanaf", "begin", "begindatum", "startdatum", "start", "start date", "sinds", "since"),
        Field("to", "tot", "einde", "eind", "einddatum", "end", "end date", "until", "tot en met"),
    ];

    private static readonly ImmutableArray<Field> Attendance =
    [
        Required("actor", "wie", "person", "persoon", "deelnemer", "attendee", "participant", "aanwezige", "organisatie", "organisation"),
        Required("event", "bijeenkomst", "gebeurtenis", "evenement", "meeting", "activiteit", "activity", "vergadering"),
        Field("date", "datum", "dag", "day", "wanneer"),
        Field("role", "rol", "functie", "als"),
    ];

    private static readonly ImmutableArray<Field> Coverage =
    [
        Required("informant", "bevraagde", "respondent", "wie", "actor", "geinterviewde", "interviewee"),
        Required("channel", "kanaal", "onderwerp", "topic", "soort relatie"),
        Required("asked", "gevraagd", "bevraagd", "is gevraagd"),
        Field("complete", "volledig", "compleet", "full"),
        Field("date", "datum", "dag", "day", "wanneer"),
        Field("document", "bron", "brondocument", "source document", "source"),
    ];

    private static ImmutableArray<Field> Sources =>
    [
        Field("document", "brondocument", "source document", "bestand"),
        Field("document_ref", "vindplaats", "pagina", "page", "regel", "document ref", "passage", "paragraaf"),
        Field("note", "opmerking", "toelichting", "notitie", "notes", "comment", "description", "omschrijving", "opmerkingen", "beschrijving"),
    ];

    /// <summary>The columns of the nodes of a plain network: an id, or a name that serves as one.</summary>
    internal static ImmutableArray<Field> Nodes { get; } = [.. Actors.Where(f => f.Name is "id" or "name")];

    /// <summary>The columns of the ties of a plain network. Gephi says the direction in a column "Type".</summary>
    internal static ImmutableArray<Field> Ties { get; } =
    [
        .. Relations.Where(f => f.Name is "source" or "target" or "strength"),
        .. Relations.Where(f => f.Name == "directed").Select(f => f with { Fallbacks = ["type"] }),
    ];

    /// <summary>The columns of a table.</summary>
    /// <param name="kind">Which table.</param>
    /// <returns>Its columns, in the order of the documentation.</returns>
    public static ImmutableArray<Field> Of(TableKind kind) => kind switch
    {
        TableKind.Actors => Actors,
        TableKind.Relations => Relations,
        TableKind.Memberships => Memberships,
        TableKind.Attendance => Attendance,
        TableKind.Coverage => Coverage,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There are five tables."),
    };

    private static Field Field(string name, params ReadOnlySpan<string> synonyms) => new(name, [.. synonyms], []);

    private static Field Required(string name, params ReadOnlySpan<string> synonyms) => new(name, [.. synonyms], [], IsRequired: true);
}
