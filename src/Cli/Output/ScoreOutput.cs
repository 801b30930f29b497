using System.Text.Json;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Cli.Output;

/// <summary>Scores as JSON, as CSV and as a table for a screen.</summary>
internal static class ScoreOutput
{
    private const string NotTold = "–";

    /// <summary>The columns of scores.csv.</summary>
    public static CsvTable<ScoreRow> Csv { get; } = Columns();

    /// <summary>The same, with what each score hangs on.</summary>
    public static CsvTable<ScoreRow> CsvWithSensitivity { get; } = Columns()
        .Number("sensitivity_low", r => r.Sensitivity?.Low)
        .Number("sensitivity_high", r => r.Sensitivity?.High)
        .Text("most_influential", r => SensitivityText.Id(r.Sensitivity?.MostInfluential))
        .Number("informant_error", r => r.Sensitivity?.InformantError)
        .Text("most_influential_informant", r => r.Sensitivity?.MostInfluentialInformant);

    private static CsvTable<ScoreRow> Columns() => new CsvTable<ScoreRow>()
        .Text("ego", r => r.Score.Ego)
        .Text("level", r => r.LevelName)
        .Text("view", r => r.Score.View)
        .Text("measure", r => r.Score.Measure)
        .Text("institution", r => r.Score.Institution)
        .Text("institution_kind", r => r.Score.InstitutionKind)
        .Number("value", r => r.Score.Value)
        .Text("reason", r => r.Score.Reason?.Code)
        .Number("low", r => r.Score.Low)
        .Number("high", r => r.Score.High)
        .Number("bound", r => r.Score.Bound)
        .Whole("distance", r => r.Score.Distance)
        .Whole("n", r => IsCounted(r.Score) ? r.Score.N : null)
        .Whole("observed_dyads", r => IsCounted(r.Score) ? r.Score.ObservedDyads : null)
        .Whole("all_dyads", r => IsCounted(r.Score) ? r.Score.AllDyads : null)
        .YesNo("rankable", r => r.Score.IsRankable)
        .Whole("stated", r => IsCounted(r.Score) ? r.Score.Evidence.Stated : null)
        .Whole("implied", r => IsCounted(r.Score) ? r.Score.Evidence.Implied : null)
        .Whole("contradicted", r => IsCounted(r.Score) ? r.Score.Evidence.Contradicted : null)
        .List("ties", r => r.Score.Ties)
        .List("elements", r => r.Score.Elements)
        .List("flags", r => r.Score.Flags)
        .Number("interval_low", r => r.Interval?.Low)
        .Number("interval_high", r => r.Interval?.High)
        .Text("interval_reason", r => r.NoInterval?.Code)
        .Number("standard_error", r => r.Score.StandardError)
        .List("list", r => [.. r.Score.List.Where(l => l is not { Value: null, N: 0 }).Select(l => $"{l.Id}={Numbers.File(l.Value) ?? ""} (n {Numbers.File(l.N)})")]);

    // On how few people it rests is not told either.
    private static bool IsCounted(Score score) => !score.Flags.Contains(Reason.TooFewPeople.Code);

    /// <summary>Writes the document.</summary>
    public static void Json(Utf8JsonWriter json, IEnumerable<ScoreRow> rows, PlausibleScores? plausible, Provenance provenance)
    {
        json.WriteStartObject();
        json.WriteStartArray("scores");
        foreach (var row in rows)
        {
            Json(json, row);
        }

        json.WriteEndArray();
        json.Plausible(plausible);
        json.Provenance(provenance);
        json.WriteEndObject();
    }

    /// <summary>Writes a table an organisation.</summary>
    public static void Screen(TextWriter writer, IEnumerable<ScoreRow> rows, Ecosystem ecosystem, Profile profile, Texts texts)
    {
        var first = true;
        foreach (var ego in rows.GroupBy(r => r.Score.Ego, StringComparer.Ordinal))
        {
            writer.Write($"{(first ? "" : "\n")}{PlainText.Clean(ecosystem.FindActor(ego.Key)?.Name ?? texts.Find($"level.{ego.Key}") ?? ego.Key)}  ({PlainText.Clean(ego.Key)}, {ego.First().LevelName})\n");
            first = false;
            var table = new TextTable(
                texts["column.measure"], texts["column.meaning"], "#" + texts["column.value"], "#" + texts["column.bounds"],
                "#" + (ego.Any(r => r.Interval is not null) ? texts["column.interval"] : texts["column.sensitivity"]), "#n",
                "#" + texts["column.dyads"], "#" + texts["column.evidence"], texts["column.remarks"]);
            foreach (var row in ego)
            {
                var s = row.Score;
                table.Add(
                    s.Measure,
                    Meaning(s, profile, texts),
                    s.Value is { } value ? texts.Numbers.Screen(value) + (s.StandardError is { } error ? $" ± {texts.Numbers.Screen(error)}" : "") : texts["na"],
                    Bounds(s, texts),
                    ego.Any(r => r.Interval is not null) ? SensitivityText.Interval(row, texts) : SensitivityText.Range(row, texts),
                    IsCounted(s) ? texts.Numbers.Screen(s.N) : NotTold,
                    IsCounted(s) ? $"{texts.Numbers.Screen(s.ObservedDyads)}/{texts.Numbers.Screen(s.AllDyads)}" : NotTold,
                    IsCounted(s) ? $"{texts.Numbers.Screen(s.Evidence.Stated)}+{texts.Numbers.Screen(s.Evidence.Implied)}" : NotTold,
                    Remarks(s, texts));
            }

            table.Write(writer);
        }

        if (!first)
        {
            writer.Write($"\n{texts["score.legend"]}\n");
        }
    }

    private static void Json(Utf8JsonWriter json, ScoreRow row)
    {
        var s = row.Score;
        json.WriteStartObject();
        json.WriteString("ego", s.Ego);
        json.WriteString("level", row.LevelName);
        json.WriteString("view", s.View);
        json.WriteString("measure", s.Measure);
        json.WriteString("institution", s.Institution);
        json.WriteString("institutionKind", s.InstitutionKind);
        json.Number("value", s.Value);
        json.WriteString("reason", s.Reason?.Code);
        json.Number("low", s.Low);
        json.Number("high", s.High);
        json.Number("bound", s.Bound);
        json.Interval(row);
        json.Sensitivity(row.Sensitivity);
        json.Number("distance", s.Distance);
        json.WriteNumber("n", s.N);
        json.WriteNumber("observedDyads", s.ObservedDyads);
        json.WriteNumber("allDyads", s.AllDyads);
        json.WriteBoolean("rankable", s.IsRankable);
        json.List("ties", s.Ties);
        json.WriteStartObject("evidence");
        json.WriteNumber("stated", s.Evidence.Stated);
        json.WriteNumber("implied", s.Evidence.Implied);
        json.WriteNumber("contradicted", s.Evidence.Contradicted);
        json.WriteEndObject();
        json.List("elements", s.Elements);
        json.List("flags", s.Flags);
        if (!s.List.IsEmpty)
        {
            json.WriteStartArray("list");
            foreach (var one in s.List)
            {
                json.WriteStartObject();
                json.WriteString("id", one.Id);
                json.Number("value", one.Value);
                json.WriteNumber("n", one.N);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.Number("standardError", s.StandardError);
        json.WriteEndObject();
    }

    private static string Meaning(Score score, Profile profile, Texts texts)
    {
        var label = MeasureCatalogue.Label(score.Measure, texts.Language);
        if (score.View == "median")
        {
            return texts.Of("score.median", label);
        }

        return (score.Institution, score.Measure) switch
        {
            ({ } institution, not "LI3.kind") => $"{label} → {institution}",
            (_, "LI3.kind") when score.InstitutionKind is { } kind => $"{label} → {Wording.Kind(profile, kind, texts)}",
            _ => label,
        };
    }

    private static string Bounds(Score score, Texts texts) => (score.Low, score.High) switch
    {
        ({ } low, { } high) => $"{texts.Numbers.Screen(low)} – {texts.Numbers.Screen(high)}",
        ({ } low, null) => $"≥ {texts.Numbers.Screen(low)}",
        (null, { } high) => $"≤ {texts.Numbers.Screen(high)}",
        _ => "",
    };

    private static string Remarks(Score score, Texts texts)
    {
        var remarks = Wording.Codes(texts, "flag", score.Flags);
        if (score.Reason is not { } reason)
        {
            return remarks;
        }

        var why = Wording.Code(texts, "reason", reason.Code);
        return remarks.Length == 0 ? why : $"{why}; {remarks}";
    }
}
