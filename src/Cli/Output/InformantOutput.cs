using System.Text.Json;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;

namespace WijkNetwerk.Cli.Output;

/// <summary>Each score with one informant left out at a time (<c>score --informants</c>) as JSON, as CSV and as a table for a screen.</summary>
internal static class InformantOutput
{
    /// <summary>The columns.</summary>
    public static CsvTable<Sensitivity> Csv(string level) => new CsvTable<Sensitivity>()
        .Text("ego", s => s.All.Ego)
        .Text("level", _ => level)
        .Text("measure", s => s.All.Measure)
        .Text("institution", s => s.All.Institution)
        .Text("institution_kind", s => s.All.InstitutionKind)
        .Number("value", s => s.All.Value)
        .Text("reason", s => s.All.Reason?.Code)
        .Whole("informants", s => s.Informants.Count())
        .Number("low", Low)
        .Number("high", High)
        .Number("standard_error", s => s.InformantError)
        .Text("most_influential", s => s.MostInfluentialInformant)
        .Number("without_most_influential", Without)
        .Whole("moved_by", MovedBy);

    /// <summary>Writes the document.</summary>
    public static void Json(Utf8JsonWriter json, IEnumerable<Sensitivity> scores, string level, Provenance provenance)
    {
        json.WriteStartObject();
        json.WriteStartArray("informants");
        foreach (var s in scores)
        {
            json.WriteStartObject();
            json.WriteString("ego", s.All.Ego);
            json.WriteString("level", level);
            json.WriteString("measure", s.All.Measure);
            json.WriteString("institution", s.All.Institution);
            json.WriteString("institutionKind", s.All.InstitutionKind);
            json.Number("value", s.All.Value);
            json.WriteString("reason", s.All.Reason?.Code);
            json.WriteNumber("informants", s.Informants.Count());
            json.Number("low", Low(s));
            json.Number("high", High(s));
            json.Number("standardError", s.InformantError);
            json.WriteString("mostInfluential", s.MostInfluentialInformant);
            json.Number("withoutMostInfluential", Without(s));
            json.WriteNumber("movedBy", MovedBy(s)!.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.Provenance(provenance);
        json.WriteEndObject();
    }

    /// <summary>Writes a table an organisation: the scores that any informant moves.</summary>
    public static void Screen(TextWriter writer, IReadOnlyCollection<Sensitivity> scores, Func<string, string> nameOf, Profile profile, Texts texts)
    {
        if (!scores.Any(s => s.Informants.Any()))
        {
            writer.Write($"{texts["informants.none"]}\n");
            return;
        }

        foreach (var ego in scores.GroupBy(s => s.All.Ego, StringComparer.Ordinal))
        {
            writer.Write($"{PlainText.Clean(nameOf(ego.Key))}  ({PlainText.Clean(ego.Key)})\n");
            var moved = ego.Where(s => s.MostInfluentialInformant is not null).ToArray();
            if (moved.Length > 0)
            {
                var table = new TextTable(
                    texts["column.measure"], texts["column.meaning"], "#" + texts["column.value"], "#" + texts["column.withoutone"], "#" + texts["column.error"], texts["column.informant"], "#" + texts["column.withoutthem"],
                    "#" + texts["column.movedby"]);
                foreach (var s in moved)
                {
                    table.Add(
                        s.All.Measure,
                        MeasureCatalogue.Label(s.All.Measure, texts.Language) + ((s.All.Institution ?? (s.All.InstitutionKind is { } kind ? Wording.Kind(profile, kind, texts) : null)) is { } to ? $" → {to}" : ""),
                        Number(s.All.Value, texts),
                        Low(s) is { } low ? $"{texts.Numbers.Screen(low)} – {texts.Numbers.Screen(High(s)!.Value)}" : "",
                        Number(s.InformantError, texts),
                        s.MostInfluentialInformant,
                        Number(Without(s), texts),
                        $"{texts.Numbers.Screen((int)MovedBy(s)!.Value)}/{texts.Numbers.Screen(s.Informants.Count())}");
                }

                table.Write(writer);
            }

            writer.Write($"{texts.Of("informants.unmoved", ego.Count() - moved.Length, ego.Count())}\n\n");
        }

        writer.Write($"{texts["informants.legend"]}\n");
    }

    private static double? Low(Sensitivity s) => s.Informants.Select(w => w.Value).Min();

    private static double? High(Sensitivity s) => s.Informants.Select(w => w.Value).Max();

    private static double? Without(Sensitivity s) => s.MostInfluentialInformant is { } id ? s.Informants.First(w => w.Source.Id == id).Value : null;

    private static long? MovedBy(Sensitivity s) => s.Informants.Count(w => (w.Value, s.All.Value) is var (a, b) && (a is null != b is null || Math.Abs((a ?? 0) - (b ?? 0)) > 1e-9));

    private static string Number(double? value, Texts texts) => value is { } known ? texts.Numbers.Screen(known) : texts["na"];
}
