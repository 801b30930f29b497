using System.Collections.Immutable;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes an empty workbook to fill in: a sheet a table with the headings of a language, lists to choose from, and help at every cell; filled with a made example when asked.</summary>
public static class ExcelTemplate
{
    private const int Lines = 2000;
    private const double PageWidth = 110;

    /// <summary>Writes the workbook.</summary>
    /// <param name="language">nl or en.</param>
    /// <param name="channels">The channels that a source can be asked about, each with its word in the language.</param>
    /// <param name="isExample">True to fill in a small made-up neighbourhood.</param>
    /// <param name="fileName">The name of the file, for the explanation.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(string language, IReadOnlyDictionary<string, string> channels, bool isExample, string fileName, Stream stream)
    {
        var lists = Lists(language, channels.Values);
        var explanation = SheetName("Explanation", language);
        var choices = SheetName("Choices", language);
        ExcelWriter.Write(
            [
                new ExcelWriter.Sheet(explanation, [], [.. Intro(language, fileName, explanation, choices)]) { HasHeadings = false, Width = PageWidth },
                .. Enum.GetValues<TableKind>().Select(kind => OfTable(kind, language, lists, isExample, channels)),
                new ExcelWriter.Sheet(choices, [.. lists.Select(l => Heading(l.Field, language))], [.. Across(lists)]),
            ],
            stream);
    }

    private static IEnumerable<string[]> Intro(string language, params string[] values)
    {
        var text = Texts.Of("Template.Intro", language);
        for (var i = 0; i < values.Length; i++)
        {
            text = text.Replace($"{{{i}}}", values[i], StringComparison.Ordinal);
        }

        return text.ReplaceLineEndings("\n").Split('\n').Select(line => new[] { line });
    }

    private static ExcelWriter.Sheet OfTable(TableKind kind, string language, ImmutableArray<(string Field, string[] Words)> lists, bool isExample, IReadOnlyDictionary<string, string> channels)
    {
        var fields = Headings.Of(kind);
        var rows = isExample ? ExcelExample.Rows(kind, [.. fields.Select(f => f.Name)], language, channels) : [];
        return new ExcelWriter.Sheet(SheetName(kind.ToString(), language), [.. fields.Select(f => Heading(f.Name, language))], rows)
        {
            Needed = [.. fields.Select((field, i) => (field, i)).Where(f => f.field.IsRequired || (kind == TableKind.Actors && f.field.Name == "name")).Select(f => f.i)],
            Numbers = [.. fields.Select((field, i) => (field, i)).Where(f => f.field.Name is "strength" or "amount_eur" or "level" or "persons").Select(f => f.i)],
            Choices = [.. fields.Select((field, i) => Choice(kind, field.Name, i, language, lists))],
        };
    }

    private static ExcelWriter.Choice Choice(TableKind kind, string field, int column, string language, ImmutableArray<(string Field, string[] Words)> lists)
    {
        var list = field switch
        {
            "source" or "target" or "part_of" or "source_acting_for" or "target_acting_for" or "person" or "organisation" or "actor" or "event" or "informant" =>
                $"'{SheetName("Actors", language)}'!$A$2:$A${Lines}",
            "generic" or "do_not_approach" or "directed" or "complete" => ListOf("asked", language, lists),
            // The role at a gathering is anybody's word.
            "role" when kind == TableKind.Attendance => null,
            _ => ListOf(field, language, lists),
        };
        return new ExcelWriter.Choice(column, list, list is not null && field != "role", Heading(field, language), Help(kind, field, language));
    }

    private static string? ListOf(string field, string language, ImmutableArray<(string Field, string[] Words)> lists)
    {
        var place = lists.Select((l, i) => (l, i)).FirstOrDefault(l => l.l.Field == field, (default, -1)).Item2;
        return place < 0 ? null : $"'{SheetName("Choices", language)}'!${Excel.Letters(place)}$2:${Excel.Letters(place)}${lists[place].Words.Length + 1}";
    }

    private static ImmutableArray<(string Field, string[] Words)> Lists(string language, IEnumerable<string> channels) =>
    [
        ("kind", [.. Words.Kinds.In(language)]), ("type", [.. Words.Types.In(language)]), ("sphere", [.. Words.Spheres.In(language)]),
        ("resource", [.. Words.Resources.In(language)]), ("status", [.. Words.Status.In(language)]), ("evidence", [.. Words.Evidence.In(language)]),
        ("role", [.. Words.Roles.In(language)]), ("channel", [.. channels.Order(StringComparer.Ordinal)]), ("asked", [.. Words.YesNo.In(language)]),
    ];

    private static IEnumerable<string[]> Across(ImmutableArray<(string Field, string[] Words)> lists) =>
        Enumerable.Range(0, lists.Max(l => l.Words.Length)).Select(row => lists.Select(l => row < l.Words.Length ? l.Words[row] : "").ToArray());

    private static string SheetName(string name, string language) => Texts.Of($"Template.Sheet.{name}", language);

    private static string Heading(string field, string language) => Texts.Of($"Template.Heading.{field}", language);

    private static string Help(TableKind kind, string field, string language) =>
        Texts.Find($"Template.Help.{TableNames.Of(kind)}.{field}", language) ?? Texts.Of($"Template.Help.{field}", language);
}
