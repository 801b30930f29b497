using System.Text.Json;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Cli.Output;

/// <summary>Single points of failure as JSON, as CSV and as a list for a screen.</summary>
internal static class RiskOutput
{
    /// <summary>The columns of risks.csv.</summary>
    public static CsvTable<Risk> Csv { get; } = new CsvTable<Risk>()
        .Text("id", r => r.Id)
        .Text("kind", r => r.Kind)
        .Text("element", r => r.Element)
        .Text("name", r => r.Name)
        .Whole("persons", r => r.Persons)
        .Text("ego", r => r.Ego)
        .Text("institution", r => r.Institution)
        .Text("rule", r => r.Rule)
        .Text("level", r => r.Level)
        .YesNo("ranked", r => r.IsRanked)
        .Text("evidence", r => Word(r.Evidence))
        .Text("reason", r => r.NoSupport?.Code)
        .List("lost_institutions", r => r.Loss.Institutions)
        .Whole("redundancy_before", r => r.Loss.Redundancy?.Before)
        .Whole("redundancy_after", r => r.Loss.Redundancy?.After)
        .Whole("distance_before", r => r.Loss.Distance?.Before)
        .Whole("distance_after", r => r.Loss.Distance?.After)
        .List("lost_resources", r => r.Loss.Resources)
        .Number("euros_per_year", r => (double?)r.Loss.EurosPerYear)
        .List("lost_relations", r => r.Loss.Relations)
        .List("own_ties", r => r.Loss.OwnTies)
        .Whole("people", r => r.Loss.People)
        .List("people_groups", r => r.Loss.PeopleGroups)
        .List("relief", r => r.Loss.Relief)
        .List("groups", r => r.Loss.Groups.Select(g => string.Join('+', g)))
        .Whole("pairs", r => r.Loss.Pairs)
        .List("flags", r => r.Flags)
        .List("sources", r => r.Sources.Select(Source))
        .Number("support", r => r.Support);

    /// <summary>Writes the document.</summary>
    public static void Json(Utf8JsonWriter json, IEnumerable<Risk> risks, PlausibleScores? plausible, Provenance provenance)
    {
        json.WriteStartObject();
        json.WriteStartArray("risks");
        foreach (var risk in risks)
        {
            Json(json, risk);
        }

        json.WriteEndArray();
        json.Plausible(plausible);
        json.Provenance(provenance);
        json.WriteEndObject();
    }

    /// <summary>Writes one block a finding: what may fail, who loses, what, on whose word.</summary>
    public static void Screen(TextWriter writer, IReadOnlyCollection<Risk> risks, Ecosystem ecosystem, Texts texts)
    {
        if (risks.Count == 0)
        {
            writer.Write($"{texts["risks.none"]}\n");
            return;
        }

        var number = 0;
        foreach (var risk in risks)
        {
            number++;
            writer.Write($"{texts.Numbers.Screen(number)}. {RiskSentence.Of(risk, ecosystem, texts)}\n");
            foreach (var line in RiskSentence.Details(risk, ecosystem, texts))
            {
                writer.Write($"   {line}\n");
            }
        }

        writer.Write($"\n{texts["risks.legend"]}\n");
    }

    /// <summary>A document and the place in it, as one word.</summary>
    public static string Source(SourceReference source) => source.Ref is null ? source.Document : $"{source.Document} {source.Ref}";

    private static void Json(Utf8JsonWriter json, Risk risk)
    {
        json.WriteStartObject();
        json.WriteString("id", risk.Id);
        json.WriteString("kind", risk.Kind);
        json.WriteString("element", risk.Element);
        json.WriteString("name", risk.Name);
        json.Number("persons", risk.Persons);
        json.WriteString("ego", risk.Ego);
        json.WriteString("institution", risk.Institution);
        json.WriteString("rule", risk.Rule);
        json.WriteString("level", risk.Level);
        json.WriteBoolean("ranked", risk.IsRanked);
        json.WriteString("evidence", Word(risk.Evidence));
        json.Sources(risk.Sources);
        json.Number("support", risk.Support);
        json.WriteString("reason", risk.NoSupport?.Code);
        json.List("flags", risk.Flags);
        json.WritePropertyName("losses");
        Json(json, risk.Loss);
        json.WriteEndObject();
    }

    private static void Json(Utf8JsonWriter json, Loss loss)
    {
        json.WriteStartObject();
        json.List("institutions", loss.Institutions);
        if (loss.Redundancy is { } redundancy)
        {
            json.Pair("redundancy", redundancy.Before, redundancy.After);
        }
        else
        {
            json.WriteNull("redundancy");
        }

        if (loss.Distance is { } distance)
        {
            json.Pair("distance", distance.Before, distance.After);
        }
        else
        {
            json.WriteNull("distance");
        }

        json.List("resources", loss.Resources);
        json.Number("eurosPerYear", (double?)loss.EurosPerYear);
        json.List("relations", loss.Relations);
        json.Number("people", loss.People);
        json.List("peopleGroups", loss.PeopleGroups);
        json.List("ownTies", loss.OwnTies);
        json.List("relief", loss.Relief);
        json.WriteStartArray("groups");
        foreach (var group in loss.Groups)
        {
            json.WriteStartArray();
            foreach (var id in group)
            {
                json.WriteStringValue(id);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.Number("pairs", loss.Pairs);
        json.WriteEndObject();
    }

    /// <summary>Writes the property <c>sources</c>.</summary>
    public static void Sources(this Utf8JsonWriter json, IEnumerable<SourceReference> sources)
    {
        json.WriteStartArray("sources");
        foreach (var source in sources)
        {
            json.WriteStartObject();
            json.WriteString("document", source.Document);
            json.WriteString("ref", source.Ref);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>How sure something is, as files write it.</summary>
    public static string Word(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Stated => "stated",
        EvidenceKind.Implied => "implied",
        _ => "contradicted",
    };
}
