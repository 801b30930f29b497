using System.Collections.Immutable;
using System.Text.Json;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Cli.Output;

/// <summary>The queue of names, and the log of decisions, as JSON, as CSV and as a table for a screen.</summary>
internal static class NameOutput
{
    /// <summary>The log as <c>names.csv</c> has it, so that a project can carry it along.</summary>
    public static CsvTable<NameDecision> DecisionsCsv { get; } = new CsvTable<NameDecision>()
        .Text("first", d => d.First)
        .Text("second", d => d.Second)
        .Text("verdict", d => Word(d.Verdict))
        .Text("kept", d => d.Kept)
        .Text("by", d => d.By)
        .Text("on", d => Numbers.Date(d.On))
        .Text("note", d => d.Note);

    /// <summary>The columns of the queue.</summary>
    public static CsvTable<NameSuggestion> SuggestionsCsv(Ecosystem ecosystem) => new CsvTable<NameSuggestion>()
        .Text("what", s => Word(s.Kind))
        .Text("sureness", s => Word(s.Sureness))
        .Text("first", s => s.First)
        .Text("first_name", s => ecosystem.Actor(s.First).Name)
        .Text("second", s => s.Second)
        .Text("second_name", s => ecosystem.Actor(s.Second).Name)
        .Whole("likeness", s => s.Likeness)
        .List("why", s => s.Why.Select(Word));

    /// <summary>Writes the queue.</summary>
    public static void Json(Utf8JsonWriter json, NameQueue queue, Ecosystem ecosystem)
    {
        json.WriteStartObject();
        json.WriteStartArray("suggestions");
        foreach (var s in queue.Suggestions)
        {
            json.WriteStartObject();
            json.WriteString("what", Word(s.Kind));
            json.WriteString("sureness", Word(s.Sureness));
            json.WriteString("first", s.First);
            json.WriteString("firstName", ecosystem.Actor(s.First).Name);
            json.WriteString("second", s.Second);
            json.WriteString("secondName", ecosystem.Actor(s.Second).Name);
            json.WriteNumber("likeness", s.Likeness);
            json.List("why", s.Why.Select(Word));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("actors", ecosystem.Actors.Length);
        json.WriteNumber("compared", queue.Compared);
        json.WriteEndObject();
    }

    /// <summary>Writes decisions.</summary>
    public static void Json(Utf8JsonWriter json, ImmutableArray<NameDecision> decisions)
    {
        json.WriteStartObject();
        json.WriteStartArray("decisions");
        foreach (var d in decisions)
        {
            json.WriteStartObject();
            json.WriteString("first", d.First);
            json.WriteString("second", d.Second);
            json.WriteString("verdict", Word(d.Verdict));
            json.WriteString("kept", d.Kept);
            json.WriteString("by", d.By);
            json.WriteString("on", Numbers.Date(d.On));
            json.WriteString("note", d.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the queue as pairs of lines: names of one actor are compared best below each other.</summary>
    public static void Screen(TextWriter writer, ImmutableArray<NameSuggestion> suggestions, Ecosystem ecosystem, Texts texts)
    {
        foreach (var group in suggestions.GroupBy(s => (s.Sureness, s.Kind)))
        {
            writer.Write($"{texts[$"names.group.{Word(group.Key.Kind)}.{Word(group.Key.Sureness)}"]}\n\n");
            foreach (var s in group)
            {
                var table = new TextTable(ecosystem.Actor(s.First).Name, s.First);
                table.Add(ecosystem.Actor(s.Second).Name, s.Second);
                table.WriteRows(writer, "  ");
                writer.Write($"  {texts.Of("names.because", string.Join("; ", s.Why.Select(w => texts[$"names.why.{Word(w)}"])), s.Likeness)}\n\n");
            }
        }

        writer.Write($"{texts[suggestions.IsEmpty ? "names.none" : "names.how.to"]}\n");
    }

    /// <summary>Writes the log.</summary>
    public static void Screen(TextWriter writer, ImmutableArray<NameDecision> decisions, Texts texts)
    {
        if (decisions.IsEmpty)
        {
            writer.Write($"{texts["names.undecided"]}\n");
            return;
        }

        var table = new TextTable(texts["column.on"], texts["column.by"], texts["column.verdict"], texts["column.first"], texts["column.second"], texts["column.kept"], texts["column.note"]);
        foreach (var d in decisions)
        {
            table.Add(Numbers.Date(d.On), d.By, texts[$"names.verdict.{Word(d.Verdict)}"], d.First, d.Second, d.Kept, d.Note);
        }

        table.Write(writer);
    }

    /// <summary>The word for a verdict, as files have it.</summary>
    public static string Word(Verdict verdict) => Snake(verdict.ToString());

    private static string Word(SuggestionKind kind) => Snake(kind.ToString());

    private static string Word(Sureness sureness) => Snake(sureness.ToString());

    private static string Word(Why why) => Snake(why.ToString());

    private static string Snake(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "_" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
}
