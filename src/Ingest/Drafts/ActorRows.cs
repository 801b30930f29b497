using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>Reads the table actors.</summary>
internal static class ActorRows
{
    public static void Read(ReadTable table, Draft draft, FindingList findings)
    {
        var rows = new RowReader(table, findings);
        int C(string field) => table.Index(field);
        var (name, kind, sphere, neighbourhood, city) = (C("name"), C("kind"), C("sphere"), C("neighbourhood"), C("city"));
        var (partOf, legalForm, since, level, generic) = (C("part_of"), C("legal_form"), C("since"), C("level"), C("generic"));
        var (persons, aliases, kvk, rsin, oin, cbs) = (C("persons"), C("aliases"), C("kvk"), C("rsin"), C("oin"), C("cbs"));
        var (document, documentRef, note) = (C("document"), C("document_ref"), C("note"));
        var id = C("id");
        if (id < 0)
        {
            // Kumu knows an element by its label; then the label is the identity here too.
            id = name;
            findings.Add(FindingCodes.ActorIdsFromNames.At(table.Table.At(table.Table.HeadingRow), ""));
        }

        foreach (var (index, row) in table.Table.Rows.Index())
        {
            rows.MoveTo(row);
            var key = rows.Needed(id, "id");
            var shown = rows.Text(name);
            if (shown is null && key.Length > 0)
            {
                rows.CountBlank("name", "id");
            }

            var actor = new Actor
            {
                Id = key,
                Name = shown ?? key,
                Kind = draft.Kind(rows.Needed(kind, "kind")),
                Sphere = ParseSphere(rows.Word(sphere, Words.Spheres)),
                Neighbourhoods = rows.List(neighbourhood),
                City = rows.Text(city),
                PartOf = rows.Text(partOf),
                LegalForm = rows.Text(legalForm),
                Since = rows.Date(since)?.Text,
                Level = rows.Count(level),
                IsGeneric = rows.Word(generic, Words.YesNo) == "yes",
                Persons = rows.Count(persons),
                Aliases = rows.List(aliases),
                Kvk = rows.Text(kvk),
                Rsin = rows.Text(rsin),
                Oin = rows.Text(oin),
                Cbs = rows.Text(cbs),
                Document = rows.Text(document),
                DocumentRef = rows.Text(documentRef),
                Note = rows.Text(note),
                Attributes = rows.Attributes(),
            };
            draft.Add(new Sourced<Actor>(actor, table, index, row) { Unread = rows.Unread });
        }

        rows.Finish();
    }

    private static Sphere? ParseSphere(string? word) => word switch
    {
        "community" => Sphere.Community,
        "market" => Sphere.Market,
        "government" => Sphere.Government,
        "hybrid" => Sphere.Hybrid,
        _ => null,
    };
}
