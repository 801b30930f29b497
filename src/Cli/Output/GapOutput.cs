using System.Text.Json;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Cli.Output;

/// <summary>The checklist of partners as JSON, as CSV and as a table for a screen.</summary>
internal sealed class GapOutput(Profile profile, Ecosystem ecosystem, Texts texts)
{
    /// <summary>The columns of partners.csv.</summary>
    public static CsvTable<GapRow> Csv { get; } = new CsvTable<GapRow>()
        .Text("ego", r => r.Gap.Ego)
        .Text("institution_kind", r => r.Gap.InstitutionKind)
        .Text("resource", r => r.Gap.Resource)
        .Text("state", r => r.State)
        .List("givers", r => r.Gap.Givers)
        .List("contacts", r => r.Gap.Contacts)
        .List("candidates", r => r.Gap.Candidates)
        .Text("route_to", r => r.Gap.Route?.To)
        .List("route_via", r => r.Gap.Route?.Via ?? [])
        .List("route_second", r => r.Gap.Route?.Second ?? [])
        .Number("kinds_before", r => r.Kinds?.Before)
        .Number("kinds_after", r => r.Kinds?.After)
        .Number("resources_before", r => r.Resources?.Before)
        .Number("resources_after", r => r.Resources?.After)
        .List("ties", r => r.Gap.Ties)
        .List("sources", r => r.Gap.Sources.Select(RiskOutput.Source))
        .Text("possible_state", r => r.PossibleState)
        .List("possible_givers", r => r.Gap.PossibleGivers)
        .List("possible_ties", r => r.Gap.PossibleTies);

    /// <summary>Writes the document.</summary>
    public void Json(Utf8JsonWriter json, IEnumerable<GapRow> rows, Provenance provenance)
    {
        json.WriteStartObject();
        json.WriteStartArray("gaps");
        foreach (var row in rows)
        {
            Json(json, row);
        }

        json.WriteEndArray();
        json.Provenance(provenance);
        json.WriteEndObject();
    }

    /// <summary>Writes a table an organisation.</summary>
    public void Screen(TextWriter writer, IEnumerable<GapRow> rows)
    {
        foreach (var ego in rows.GroupBy(r => r.Gap.Ego, StringComparer.Ordinal))
        {
            writer.Write($"{PlainText.Clean(Name(ego.Key))}  ({PlainText.Clean(ego.Key)})\n");
            var table = new TextTable(texts["column.kind"], texts["column.resource"], texts["column.state"], texts["column.who"], texts["column.route"]);
            foreach (var row in ego)
            {
                table.Add(
                    KindName(row.Gap.InstitutionKind), ResourceName(row.Gap.Resource), StateOf(row),
                    string.Join(", ", row.Gap.Givers.Union(row.Gap.Candidates, StringComparer.Ordinal).Select(Name)), RouteOf(row.Gap));
            }

            table.Write(writer);
            writer.Write('\n');
        }

        writer.Write($"{texts["partners.legend"]}\n");
    }

    private void Json(Utf8JsonWriter json, GapRow row)
    {
        var gap = row.Gap;
        json.WriteStartObject();
        json.WriteString("ego", gap.Ego);
        json.WriteString("institutionKind", gap.InstitutionKind);
        json.WriteString("resource", gap.Resource);
        json.WriteString("state", row.State);
        json.List("givers", gap.Givers);
        json.List("contacts", gap.Contacts);
        json.List("candidates", gap.Candidates);
        json.WriteString("why", texts.Of($"why.{row.State}", KindName(gap.InstitutionKind), ResourceName(gap.Resource)));
        json.WriteStartObject("route");
        json.WriteString("to", gap.Route?.To);
        json.List("via", gap.Route?.Via ?? []);
        json.List("second", gap.Route?.Second ?? []);
        json.WriteEndObject();
        json.WriteStartObject("gain");
        if (row.Kinds is { } kinds)
        {
            json.Pair("LI1", kinds.Before, kinds.After);
        }

        if (row.Resources is { } resources)
        {
            json.Pair("LI2", resources.Before, resources.After);
        }

        json.WriteEndObject();
        json.List("ties", gap.Ties);
        json.Sources(gap.Sources);
        json.WriteString("possibleState", row.PossibleState);
        json.List("possibleGivers", gap.PossibleGivers);
        json.List("possibleTies", gap.PossibleTies);
        json.WriteEndObject();
    }

    private string StateOf(GapRow row) =>
        row.PossibleState is { } possible ? texts.Of("state.possible", texts[$"state.{row.State}"], texts[$"state.{possible}"], Names(row.Gap.PossibleGivers, ", ")) : texts[$"state.{row.State}"];

    private string RouteOf(Gap gap) => gap.Route switch
    {
        null => "",
        { Via.IsEmpty: true } route => texts.Of("route.direct", Name(route.To)),
        { Second.IsEmpty: true } route => texts.Of("route.via", Name(route.To), Names(route.Via)),
        { } route => texts.Of("route.second", Name(route.To), Names(route.Via), Names(route.Second)),
    };

    private string Names(IEnumerable<string> ids, string between = " → ") => string.Join(between, ids.Select(Name));

    private string Name(string id) => ecosystem.FindActor(id)?.Name ?? id;

    private string KindName(string kind) => Wording.Kind(profile, kind, texts);

    private string ResourceName(string resource) =>
        profile.Resources.FirstOrDefault(r => r.Resource == resource)?.Label.In(texts.Language) ?? resource;
}
