using System.Text.Json;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Significance;

namespace WijkNetwerk.Cli.Output;

/// <summary>Numbers beside what chance gives (<c>score --significance</c>) as JSON, as CSV and as a table for a screen.</summary>
internal static class ChanceOutput
{
    /// <summary>The columns.</summary>
    public static CsvTable<ChanceTest> Csv(string level) => new CsvTable<ChanceTest>()
        .Text("ego", t => t.Ego)
        .Text("level", _ => level)
        .Text("view", t => t.View)
        .Text("measure", t => t.Measure)
        .Text("chance", t => Word(t.Chance))
        .Text("groups", t => t.Groups)
        .Whole("n", t => t.N)
        .Number("value", t => t.Value)
        .Number("expected", t => t.Expected)
        .YesNo("expected_exact", t => t.IsExact)
        .Number("standard_deviation", t => t.StandardDeviation)
        .Number("closed_form", t => t.ClosedForm)
        .Number("mid_percentile", t => t.MidPercentile)
        .Number("p", t => t.P)
        .Text("reason", t => t.Reason?.Code)
        .Whole("draws", t => t.Draws)
        .Whole("seed", t => t.Seed)
        .YesNo("over_recorded", t => t.IsOverRecorded)
        .Text("institution", t => t.Institution);

    /// <summary>Writes the document.</summary>
    public static void Json(Utf8JsonWriter json, IEnumerable<ChanceTest> tests, string level, Provenance provenance)
    {
        json.WriteStartObject();
        json.WriteStartArray("tests");
        foreach (var t in tests)
        {
            json.WriteStartObject();
            json.WriteString("ego", t.Ego);
            json.WriteString("level", level);
            json.WriteString("view", t.View);
            json.WriteString("measure", t.Measure);
            json.WriteString("chance", Word(t.Chance));
            json.WriteString("groups", t.Groups);
            json.WriteNumber("n", t.N);
            json.Number("value", t.Value);
            json.Number("expected", t.Expected);
            json.WriteBoolean("expectedExact", t.IsExact);
            json.Number("standardDeviation", t.StandardDeviation);
            json.Number("closedForm", t.ClosedForm);
            json.Number("midPercentile", t.MidPercentile);
            json.Number("p", t.P);
            json.WriteString("reason", t.Reason?.Code);
            json.WriteNumber("draws", t.Draws);
            json.WriteNumber("seed", t.Seed);
            json.WriteBoolean("overRecorded", t.IsOverRecorded);
            json.WriteString("institution", t.Institution);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Provenance(provenance);
        json.WriteEndObject();
    }

    /// <summary>Writes a table an organisation, a neighbourhood or the network.</summary>
    public static void Screen(TextWriter writer, IEnumerable<ChanceTest> tests, Ecosystem ecosystem, Texts texts)
    {
        foreach (var ego in tests.GroupBy(t => t.Ego, StringComparer.Ordinal))
        {
            writer.Write($"{PlainText.Clean(ecosystem.FindActor(ego.Key)?.Name ?? texts.Find($"level.{ego.Key}") ?? ego.Key)}  ({PlainText.Clean(ego.Key)})\n");
            var table = new TextTable(
                texts["column.measure"], texts["column.meaning"], "#" + texts["column.value"], "#" + texts["column.bychance"], "#" + texts["column.spread"], "#" + texts["column.place"], "#p", "#n",
                texts["column.chance"], texts["column.remarks"]);
            foreach (var t in ego)
            {
                table.Add(
                    t.Measure,
                    t.Institution is { } institution ? $"{MeasureCatalogue.Label(t.Measure, texts.Language)}: {ecosystem.FindActor(institution)?.Name ?? institution}" : MeasureCatalogue.Label(t.Measure, texts.Language),
                    Number(t.Value, texts) ?? texts["na"],
                    Number(t.Expected, texts),
                    Number(t.StandardDeviation, texts),
                    Number(t.MidPercentile, texts),
                    Number(t.P, texts),
                    texts.Numbers.Screen(t.N),
                    texts[t.Chance == ChanceModel.Ties ? "chance.ties" : $"chance.{t.Groups}"],
                    Remarks(t, texts));
            }

            table.Write(writer);
            writer.Write('\n');
        }

        writer.Write($"{texts["chance.legend"]}\n");
    }

    private static string Word(ChanceModel chance) => chance == ChanceModel.Ties ? "ties" : "labels";

    private static string? Number(double? value, Texts texts) => value is { } known ? texts.Numbers.Screen(known) : null;

    private static string Remarks(ChanceTest t, Texts texts) => string.Join("; ", new[]
    {
        t.Reason is { } reason ? Wording.Code(texts, "reason", reason.Code) : null,
        t.ClosedForm is { } closed ? texts.Of("chance.closed", closed) : null,
        t.Value is not null && t.IsOverRecorded ? Wording.Code(texts, "flag", "over recorded relations") : null,
    }.OfType<string>());
}
