using System.Text.Json;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Cli.Output;

/// <summary>Whether an order bears loss (<c>score --stability</c>) as JSON, as CSV and as a table for a screen.</summary>
internal static class StabilityOutput
{
    /// <summary>The columns.</summary>
    public static CsvTable<OrganisationStability> Csv(string level, RankStabilityOptions options) => new CsvTable<OrganisationStability>()
        .Text("level", _ => level)
        .Text("measure", s => s.Measure)
        .Text("loss", s => Word(s.Result.Loss))
        .Number("share", s => s.Result.Share)
        .Number("spearman", s => s.Result.Spearman)
        .Number("kendall", s => s.Result.Kendall)
        .Number("first_hit", s => s.Result.FirstHit)
        .Number("top_hit", s => s.Result.TopHit)
        .Number("jaccard", s => s.Result.Jaccard)
        .List("top", s => s.Top)
        .List("chance_of_top", s => Chances(s).Select(c => $"{c.Id}={Numbers.File(c.Chance)}"))
        .Whole("rounds", _ => options.Rounds)
        .Whole("seed", _ => options.Seed);

    /// <summary>Writes the document.</summary>
    public static void Json(Utf8JsonWriter json, IEnumerable<OrganisationStability> rows, string level, (long Observed, long All) dyads, RankStabilityOptions options, Provenance provenance)
    {
        json.WriteStartObject();
        json.WriteStartArray("stability");
        foreach (var s in rows)
        {
            json.WriteStartObject();
            json.WriteString("level", level);
            json.WriteString("measure", s.Measure);
            json.WriteString("loss", Word(s.Result.Loss));
            json.Number("share", s.Result.Share);
            json.Number("spearman", s.Result.Spearman);
            json.Number("kendall", s.Result.Kendall);
            json.Number("firstHit", s.Result.FirstHit);
            json.Number("topHit", s.Result.TopHit);
            json.Number("jaccard", s.Result.Jaccard);
            json.List("top", s.Top);
            json.WriteStartArray("chanceOfTop");
            foreach (var (id, chance) in Chances(s))
            {
                json.WriteStartObject();
                json.WriteString("id", id);
                json.Number("chance", chance);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("rounds", options.Rounds);
        json.WriteNumber("seed", options.Seed);
        json.WriteNumber("observedDyads", dyads.Observed);
        json.WriteNumber("allDyads", dyads.All);
        json.Provenance(provenance);
        json.WriteEndObject();
    }

    /// <summary>Writes a table a measure.</summary>
    public static void Screen(TextWriter writer, IReadOnlyCollection<OrganisationStability> rows, (long Observed, long All) dyads, RankStabilityOptions options, Ecosystem ecosystem, Texts texts)
    {
        if (rows.Count == 0)
        {
            writer.Write($"{texts["stability.toofew"]}\n");
            return;
        }

        string Name(string id) => ecosystem.FindActor(id)?.Name ?? id;
        foreach (var measure in rows.GroupBy(r => r.Measure, StringComparer.Ordinal))
        {
            writer.Write($"{texts.Of("stability.heading", measure.Key, MeasureCatalogue.Label(measure.Key, texts.Language), string.Join(", ", measure.First().Top.Select(Name)))}\n");
            var table = new TextTable(
                texts["column.loss"], "#" + texts["column.share"], "#rho", "#tau-b", "#" + texts["column.firsthit"], "#" + texts["column.tophit"], "#Jaccard", texts["column.chanceoftop"]);
            foreach (var s in measure)
            {
                table.Add(
                    texts[$"loss.{Word(s.Result.Loss)}"],
                    texts.Of("percent", s.Result.Share * 100),
                    Number(s.Result.Spearman, texts),
                    Number(s.Result.Kendall, texts),
                    texts.Of("percent", Math.Round(s.Result.FirstHit * 100)),
                    texts.Of("percent", Math.Round(s.Result.TopHit * 100)),
                    Number(s.Result.Jaccard, texts),
                    string.Join("; ", Chances(s).Take(options.Top).Select(c => $"{Name(c.Id)} {texts.Of("percent", Math.Round(c.Chance * 100))}")));
            }

            table.Write(writer);
            writer.Write('\n');
        }

        writer.Write($"{texts.Of("stability.legend", options.Rounds, options.Seed)}\n");
        if (2 * dyads.Observed < dyads.All)
            writer.Write($"{texts.Of("stability.notranked", dyads.Observed, dyads.All)}\n");
    }

    // Those that are ever among the first, the likeliest first.
    private static IEnumerable<(string Id, double Chance)> Chances(OrganisationStability s) =>
        s.Labels.Select((id, node) => (Id: id, Chance: s.Result.ChanceOfTop[node])).Where(c => c.Chance > 0).Select(c => (c.Id, c.Chance!.Value))
            .OrderByDescending(c => c.Value).ThenBy(c => c.Id, StringComparer.Ordinal);

    private static string Word(RankLoss loss) => loss switch
    {
        RankLoss.Nodes => "nodes",
        RankLoss.Ties => "ties",
        _ => "central_nodes",
    };

    private static string Number(double? value, Texts texts) => value is { } known ? texts.Numbers.Screen(known) : texts["na"];
}
