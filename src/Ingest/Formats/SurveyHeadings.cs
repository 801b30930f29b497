using System.Text.RegularExpressions;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>The headings of programs for surveys, as a question, a name, and the code of the question.</summary>
/// <remarks>
/// Qualtrics writes a code (<c>Q1_2</c>), below it the text (<c>Met wie werkt u samen? - Anna</c>) and below that an ImportId. LimeSurvey writes a code (<c>Q1[SQ002]</c>), the text
/// (<c>Met wie werkt u samen? [Anna]</c>), or both with a full stop between. Google Forms writes the text. Microsoft Forms, and check boxes of Google Forms, put all names in one cell.
/// </remarks>
internal static partial class SurveyHeadings
{
    private const int RowsOfHeadings = 2;

    /// <summary>A table of a survey with one row of headings, and its names out of cells with several.</summary>
    public static Table Plain(Table table, List<Finding> findings)
    {
        var below = BelowHeadings(table);
        if (below > 0)
        {
            findings.Add(FindingCodes.HeadingsBelow.At(table.At(table.Rows.First().Number), "Qualtrics", $"{below}"));
            table = Lower(table, below);
        }

        return Listed(table);
    }

    /// <summary>Rows between the headings and the first answer: the last of them holds the ImportIds of Qualtrics.</summary>
    public static int BelowHeadings(Table table)
    {
        foreach (var (row, texts) in table.Rows.Take(RowsOfHeadings).Index())
        {
            if (texts.Values.Any(v => v.TrimStart().StartsWith("{\"ImportId\"", StringComparison.Ordinal)))
            {
                return row + 1;
            }
        }

        return 0;
    }

    /// <summary>The column that asks one question about one name; null when it is no such column.</summary>
    public static Survey.Asked? Of(Column column, TableMap? map)
    {
        if (CodeAndText().Match(column.Heading) is { Success: true } both)
        {
            return new Survey.Asked(column, both.Groups["question"].Value.Trim(), Name(both.Groups["partner"].Value.Trim(), map), both.Groups["code"].Value);
        }

        if (Bracketed().Match(column.Heading) is { Success: true } one)
        {
            var question = one.Groups["question"].Value.Trim();
            return new Survey.Asked(column, question, Name(one.Groups["partner"].Value.Trim(), map), question);
        }

        // A code with a number is a question and a name only where the mapping file says both.
        return Numbered().Match(column.Heading) is { Success: true } coded && map is not null
            && map.Questions.ContainsKey(Key.Of(coded.Groups["code"].Value)) && map.Names.ContainsKey(Key.Of(coded.Groups["number"].Value))
            ? new Survey.Asked(column, coded.Groups["code"].Value, Name(coded.Groups["number"].Value, map), coded.Groups["code"].Value)
            : null;
    }

    /// <summary>The name that a code stands for, as the mapping file says.</summary>
    public static string Name(string text, TableMap? map) => map?.Names.GetValueOrDefault(Key.Of(text)) ?? text;

    private static Table Lower(Table table, int below)
    {
        // With one row below there are ImportIds and no texts.
        var texts = below == 1 ? null : table.Rows.First().Values;
        return table with
        {
            Columns = [.. table.Columns.Select(c => texts is null || c.IsConstant || c.Index >= texts.Length ? c : c with { Heading = Heading(c, texts[c.Index].Trim(), table.Map) })],
            Rows = [.. table.Rows.Skip(below)],
        };
    }

    /// <summary>Of a question about a name the text, with the code in front; of another column the text if that says who answered, else the code.</summary>
    private static string Heading(Column column, string text, TableMap? map)
    {
        var dash = text.LastIndexOf(" - ", StringComparison.Ordinal);
        if (dash > 0 && Numbered().Match(column.Heading) is { Success: true } coded && column.Means is null)
        {
            var question = text[..dash].Replace(" - Selected Choice", "", StringComparison.Ordinal).Replace('[', '(').Replace(']', ')');
            return $"{coded.Groups["code"].Value}[{coded.Groups["number"].Value}]. {question} [{text[(dash + 3)..].Replace('[', '(').Replace(']', ')')}]";
        }

        return map?.Columns.ContainsKey(Key.Of(column.Heading)) != true && Survey.MeansRespondent(text) ? text : column.Heading;
    }

    /// <summary>A question of which the mapping file says that its cells hold several names: a column for each name that somebody gave.</summary>
    private static Table Listed(Table table)
    {
        foreach (var column in table.Columns.Where(c => !c.IsConstant && table.Map?.Questions.GetValueOrDefault(Key.Of(c.Heading))?.Separator is not null).ToArray())
        {
            var separator = table.Map!.Questions[Key.Of(column.Heading)].Separator!;
            string[] Names(Row row) => [.. row.Text(column.Index).Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            var names = table.Rows.SelectMany(Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            var width = table.Columns.Length;
            table = table with
            {
                Columns = [.. table.Columns.Select(c => c == column ? c with { IsLeftOut = true } : c), .. names.Select((name, i) => new Column(width + i, $"{column.Heading} [{name}]"))],
                Rows = [.. table.Rows.Select(row => row with { Values = [.. Enumerable.Range(0, width).Select(row.Text), .. names.Select(name => Names(row).Contains(name) ? "x" : "")] })],
            };
        }

        return table;
    }

    /// <summary>The code of LimeSurvey, a full stop, the question, and the name between square brackets.</summary>
    [GeneratedRegex(@"^(?<code>\w+)\[[^\[\]]+\]\.\s*(?<question>[^\[\]]*\S)\s*\[(?<partner>[^\[\]]*\S[^\[\]]*)\]$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex CodeAndText();

    /// <summary>The question, and the name between square brackets.</summary>
    [GeneratedRegex(@"^(?<question>[^\[\]]*\S)\s*\[(?<partner>[^\[\]]*\S[^\[\]]*)\]$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Bracketed();

    /// <summary>The code of Qualtrics: the question and the number of the name.</summary>
    [GeneratedRegex(@"^(?<code>.*\S)_(?<number>[0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
