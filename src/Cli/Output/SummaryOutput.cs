using System.Text.Json;
using WijkNetwerk.Graph.Composition;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Cli.Output;

/// <summary>Summaries of the capitals (<c>score --summary</c>) as JSON, as CSV and as a table for a screen. Rows stand by id: it is no league table.</summary>
internal static class SummaryOutput
{
    /// <summary>The columns.</summary>
    public static CsvTable<CapitalSummary> Csv(string level) => new CsvTable<CapitalSummary>()
        .Text("ego", s => s.Ego)
        .Text("level", _ => level)
        .Text("capital", s => s.Capital)
        .Number("value", s => s.Mean.Value)
        .Number("low", s => s.Mean.Low)
        .Number("high", s => s.Mean.High)
        .Number("envelope_low", s => s.Mean.Least)
        .Number("envelope_high", s => s.Mean.Greatest)
        .List("withheld", s => s.Mean.Withheld)
        .List("components", s => s.Components.Select(c => $"{c.Value.Measure}={Numbers.File(c.Value.Value) ?? c.Reason!.Code}"))
        .Whole("size", s => s.Size)
        .Number("rank_median", s => s.Rank?.Median)
        .Number("rank_low", s => s.Rank?.Low)
        .Number("rank_high", s => s.Rank?.High)
        .Number("rank_first", s => s.Rank?.First)
        .Whole("ranked", s => s.Ranked)
        .Text("not_ranked", s => s.NotRanked?.Code)
        .Whole("order_level", s => s.Level)
        .List("above", s => s.Above)
        .List("not_comparable", s => s.NotComparable)
        .Whole("defined", s => s.Mean.Defined)
        .Whole("components_asked", s => s.Components.Length)
        .List("missing", s => s.Mean.Missing);

    /// <summary>Writes the document.</summary>
    public static void Json(Utf8JsonWriter json, IEnumerable<CapitalSummary> summaries, string level, Texts texts, Provenance provenance)
    {
        json.WriteStartObject();
        json.WriteStartArray("summaries");
        foreach (var s in summaries)
        {
            json.WriteStartObject();
            json.WriteString("ego", s.Ego);
            json.WriteString("level", level);
            json.WriteString("capital", s.Capital);
            json.Number("value", s.Mean.Value);
            json.Number("low", s.Mean.Low);
            json.Number("high", s.Mean.High);
            json.Number("envelopeLow", s.Mean.Least);
            json.Number("envelopeHigh", s.Mean.Greatest);
            json.List("withheld", s.Mean.Withheld);
            json.WriteStartArray("components");
            foreach (var c in s.Components)
            {
                json.WriteStartObject();
                json.WriteString("measure", c.Value.Measure);
                json.Number("value", c.Value.Value);
                json.WriteString("reason", c.Reason?.Code);
                json.Number("low", c.Value.Low);
                json.Number("high", c.Value.High);
                json.WriteNumber("n", c.N);
                json.WriteNumber("observedDyads", c.ObservedDyads);
                json.WriteNumber("allDyads", c.AllDyads);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("defined", s.Mean.Defined);
            json.WriteNumber("componentsAsked", s.Components.Length);
            json.List("missing", s.Mean.Missing);
            json.Number("size", s.Size);
            json.WriteString("notRanked", s.NotRanked?.Code);
            json.WriteString("why", s.NotRanked is { } reason ? Why(s, reason, texts) : null);
            Rank(json, s);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Provenance(provenance);
        json.WriteEndObject();
    }

    /// <summary>Writes a table a capital, and under it why some are not put in order.</summary>
    public static void Screen(TextWriter writer, IReadOnlyCollection<CapitalSummary> summaries, Ecosystem ecosystem, Texts texts)
    {
        foreach (var capital in summaries.GroupBy(s => s.Capital, StringComparer.Ordinal))
        {
            writer.Write($"{texts.Of("summary.heading", texts[$"capital.{capital.Key}"], string.Join(", ", capital.First().Components.Select(c => c.Value.Measure)))}\n");
            var table = new TextTable(
                texts["column.organisation"], "#" + texts["column.value"], "#" + texts["column.bounds"], "#" + texts["column.envelope"], "#" + texts["column.rank"], "#" + texts["column.order"],
                "#" + texts["column.notcomparable"], "#n", texts["column.remarks"]);
            foreach (var s in capital)
            {
                table.Add(
                    ecosystem.FindActor(s.Ego)?.Name ?? s.Ego,
                    s.Mean.Value is { } value ? texts.Numbers.Screen(value) : texts["na"],
                    Between(s.Mean.Low, s.Mean.High, texts),
                    Between(s.Mean.Least, s.Mean.Greatest, texts),
                    s.Rank is { } rank ? texts.Of("summary.rank", Between(rank.Low, rank.High, texts), s.Ranked) : "",
                    s.Level is { } level ? texts.Numbers.Screen(level) : "",
                    s.Level is null ? "" : texts.Numbers.Screen(s.NotComparable.Length),
                    s.Size is { } size ? texts.Numbers.Screen(size) : "",
                    Remark(s, texts));
            }

            table.Write(writer);
            foreach (var refused in capital.Where(s => s.NotRanked is not null && s.NotRanked != Reason.ComponentMissing).DistinctBy(s => s.NotRanked))
            {
                writer.Write($"{texts.Of("summary.refused", Wording.Code(texts, "reason", refused.NotRanked!.Code), Why(refused, refused.NotRanked, texts))}\n");
            }

            writer.Write('\n');
        }

        writer.Write($"{texts["summary.legend"]}\n");
    }

    private static void Rank(Utf8JsonWriter json, CapitalSummary s)
    {
        if (s.Rank is not { } rank)
        {
            json.WriteNull("rank");
            json.WriteNull("order");
            return;
        }

        json.WriteStartObject("rank");
        json.Number("median", rank.Median);
        json.Number("low", rank.Low);
        json.Number("high", rank.High);
        json.Number("first", rank.First);
        json.WriteNumber("of", s.Ranked);
        json.WriteNumber("draws", rank.Draws);
        json.WriteNumber("seed", rank.Seed);
        json.WriteEndObject();
        json.WriteStartObject("order");
        json.Number("level", s.Level);
        json.List("above", s.Above);
        json.List("notComparable", s.NotComparable);
        json.WriteEndObject();
    }

    private static string Why(CapitalSummary s, Reason reason, Texts texts) =>
        texts.Of(reason == Reason.ComponentMissing && s.Mean.Value is not null ? "summary.why.component_some" : $"summary.why.{reason.Code.Replace(' ', '_')}", s.Sizes?.Least, s.Sizes?.Greatest, string.Join(", ", s.Mean.Missing));

    private static string Remark(CapitalSummary s, Texts texts) => s.NotRanked is null ? ""
        : s.NotRanked == Reason.ComponentMissing
            ? texts.Of(s.Mean.Value is null ? "summary.withheld" : "summary.some", string.Join(", ", s.Components.Where(c => c.Value.Value is null).Select(c => $"{c.Value.Measure} ({Wording.Code(texts, "reason", c.Reason!.Code)})")), s.Mean.Defined, s.Components.Length)
            : texts.Of("summary.notranked", Wording.Code(texts, "reason", s.NotRanked.Code));

    private static string Between(double? low, double? high, Texts texts) =>
        low is null ? "" : $"{texts.Numbers.Screen(low.Value)} – {texts.Numbers.Screen(high!.Value)}";
}
