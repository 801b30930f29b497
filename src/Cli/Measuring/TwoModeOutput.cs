using System.Text.Json;
using WijkNetwerk.Cli.Output;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>Who was where together, as JSON, as CSV and for a screen.</summary>
internal static class TwoModeOutput
{
    private const int MostOnScreen = 40;

    /// <summary>Writes the part <c>twoMode</c>, one pair a line.</summary>
    /// <param name="measured">What was measured.</param>
    /// <param name="json">Gets the values.</param>
    /// <param name="lines">Writes so many values, each on a line of its own, between brackets.</param>
    /// <param name="text">Writes what stands between values.</param>
    public static void Json(MeasuredAttendance measured, Utf8JsonWriter json, Action<int, Action<int>> lines, Action<string> text)
    {
        text($"{{ \"actors\": {Numbers.File(measured.Whole.ActorCount)}, \"events\": {Numbers.File(measured.Used.EventCount)}, ");
        text($"\"attendances\": {Numbers.File(measured.Used.AttendanceCount)}, \"repeatedAttendances\": {Numbers.File(measured.Whole.Repeated)}, ");
        text($"\"largestEvent\": {Numbers.File(measured.Used.LargestEvent)}, \"eventsLeftOut\": {Numbers.File(measured.EventsLeftOut)}, \"tests\": {Numbers.File(measured.Chances.Tests)},\n  \"eventSizes\": ");
        lines(measured.Whole.EventCount, happening =>
        {
            json.WriteStartObject();
            json.WriteString("id", measured.Table.EventIds[happening]);
            json.WriteNumber("actors", measured.Whole.ActorsOf(happening).Length);
            json.WriteEndObject();
        });
        text(",\n  \"bySize\": ");
        var bySize = measured.BySize().ToArray();
        lines(bySize.Length, i =>
        {
            json.WriteStartObject();
            json.WriteNumber("largestEvent", bySize[i].LargestEvent);
            json.WriteNumber("events", bySize[i].Events);
            json.WriteNumber("pairs", bySize[i].Pairs);
            json.WriteEndObject();
        });
        text(",\n  \"together\": ");
        lines(measured.Pairs.Length, i =>
        {
            var pair = measured.Pairs[i];
            json.WriteStartObject();
            json.WriteString("source", measured.Table.ActorIds[pair.First]);
            json.WriteString("target", measured.Table.ActorIds[pair.Second]);
            json.WriteNumber("sharedEvents", pair.SharedEvents);
            json.WriteNumber("newmanStrength", pair.NewmanStrength);
            json.WriteNumber("smallestEvent", pair.SmallestEvent);
            json.WriteNumber("chance", measured.Chances.Chance[i]);
            json.WriteNumber("holm", measured.Chances.Holm[i]);
            json.WriteNumber("benjaminiHochberg", measured.Chances.BenjaminiHochberg[i]);
            json.Number("sdsm", measured.BySizes?.Chance[i]);
            json.Number("sdsmHolm", measured.BySizes?.Holm[i]);
            json.Number("sdsmBenjaminiHochberg", measured.BySizes?.BenjaminiHochberg[i]);
            json.WriteEndObject();
        });
        text(" }");
    }

    /// <summary>Writes the pairs as CSV, numbers in full.</summary>
    public static void Csv(MeasuredAttendance measured, TextWriter writer) => new CsvTable<int>()
        .Text("source", i => measured.Table.ActorIds[measured.Pairs[i].First])
        .Text("target", i => measured.Table.ActorIds[measured.Pairs[i].Second])
        .Whole("sharedEvents", i => measured.Pairs[i].SharedEvents)
        .InFull("newmanStrength", i => measured.Pairs[i].NewmanStrength)
        .Whole("smallestEvent", i => measured.Pairs[i].SmallestEvent)
        .InFull("chance", i => measured.Chances.Chance[i])
        .InFull("holm", i => measured.Chances.Holm[i])
        .InFull("benjaminiHochberg", i => measured.Chances.BenjaminiHochberg[i])
        .InFull("sdsm", i => measured.BySizes?.Chance[i])
        .InFull("sdsmHolm", i => measured.BySizes?.Holm[i])
        .InFull("sdsmBenjaminiHochberg", i => measured.BySizes?.BenjaminiHochberg[i])
        .Write(writer, Enumerable.Range(0, measured.Pairs.Length));

    /// <summary>Writes what was read and the pairs that chance explains least, for a reader.</summary>
    public static void Screen(MeasuredAttendance measured, TextWriter writer, Texts texts)
    {
        writer.Write($"{texts.Of("measure.attendance", measured.Whole.ActorCount, measured.Used.EventCount, measured.Used.AttendanceCount, measured.Pairs.Length)}\n");
        var table = new TextTable(
            texts["measure.actor"], texts["measure.actor"], "#" + texts["measure.sharedEvents"], "#" + texts["measure.newmanStrength"], "#" + texts["measure.smallestEvent"], "#" + texts["measure.chance"], "#" + texts["measure.sdsm"], "#Holm", "#BH");
        // What is adjusted and put in order is what knows the sizes of events, where there is a fit.
        var shownChances = measured.BySizes ?? measured.Chances;
        var shown = Enumerable.Range(0, measured.Pairs.Length)
            .OrderBy(i => shownChances.Chance[i]).ThenByDescending(i => measured.Pairs[i].SharedEvents).ThenBy(i => i)
            .Take(MostOnScreen)
            .ToArray();
        foreach (var i in shown)
        {
            var pair = measured.Pairs[i];
            table.Add(
                measured.Table.ActorLabels[pair.First], measured.Table.ActorLabels[pair.Second], texts.Numbers.Screen(pair.SharedEvents), texts.Numbers.Screen(pair.NewmanStrength),
                texts.Numbers.Screen(pair.SmallestEvent), texts.Numbers.Screen(measured.Chances.Chance[i]), measured.BySizes is { } sizes ? texts.Numbers.Screen(sizes.Chance[i]) : texts["na"],
                texts.Numbers.Screen(shownChances.Holm[i]), texts.Numbers.Screen(shownChances.BenjaminiHochberg[i]));
        }

        if (!table.IsEmpty)
        {
            writer.Write('\n');
            table.Write(writer);
        }

        if (shown.Length < measured.Pairs.Length)
        {
            writer.Write($"{texts.Of("measure.morepairs", shown.Length, measured.Pairs.Length)}\n");
        }

        writer.Write('\n');
    }
}
