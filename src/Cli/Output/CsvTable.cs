namespace WijkNetwerk.Cli.Output;

/// <summary>A table as comma-separated values (RFC 4180): one row an item, lists joined by <c>;</c>, numbers invariant, no formula that a spreadsheet would run.</summary>
/// <typeparam name="T">What a row is about.</typeparam>
internal sealed class CsvTable<T>
{
    private readonly List<(string Name, Func<T, string?> Cell)> _columns = [];

    /// <summary>The headings.</summary>
    public IEnumerable<string> Headings => _columns.Select(c => c.Name);

    /// <summary>A column of text, neutralised where a spreadsheet would take it for a formula.</summary>
    public CsvTable<T> Text(string name, Func<T, string?> cell) => With(name, item => CsvCells.Neutral(cell(item)));

    /// <summary>A column of lists of text.</summary>
    public CsvTable<T> List(string name, Func<T, IEnumerable<string>> cell) => Text(name, item => string.Join(';', cell(item)));

    /// <summary>A column of numbers.</summary>
    public CsvTable<T> Number(string name, Func<T, double?> cell) => With(name, item => Numbers.File(cell(item)));

    /// <summary>A column of numbers with every digit they have, for comparison with other programs.</summary>
    public CsvTable<T> InFull(string name, Func<T, double?> cell) =>
        With(name, item => cell(item) is { } value && double.IsFinite(value) ? value.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : null);

    /// <summary>A column of whole numbers.</summary>
    public CsvTable<T> Whole(string name, Func<T, long?> cell) => With(name, item => cell(item) is { } value ? Numbers.File(value) : null);

    /// <summary>A column of yes and no, as the tables that go in write them.</summary>
    public CsvTable<T> YesNo(string name, Func<T, bool> cell) => With(name, item => cell(item) ? "yes" : "no");

    /// <summary>Writes headings and rows.</summary>
    public void Write(TextWriter writer, IEnumerable<T> items)
    {
        writer.Write(string.Join(',', Headings));
        writer.Write('\n');
        foreach (var item in items)
        {
            for (var i = 0; i < _columns.Count; i++)
            {
                writer.Write(i == 0 ? "" : ",");
                writer.Write(CsvCells.Quoted(_columns[i].Cell(item)));
            }

            writer.Write('\n');
        }
    }

    private CsvTable<T> With(string name, Func<T, string?> cell)
    {
        _columns.Add((name, cell));
        return this;
    }
}

/// <summary>How one cell is written.</summary>
internal static class CsvCells
{
    /// <summary>Text that a spreadsheet takes for text: a leading apostrophe before what would start a formula.</summary>
    public static string? Neutral(string? text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    /// <summary>The cell, in quotation marks when it must be.</summary>
    public static string Quoted(string? cell) =>
        cell is null ? "" : NeedsQuotes(cell) ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;

    // Cells are short: before a search over many signs at once gains anything, it must be compiled for this very processor, at every start.
    private static bool NeedsQuotes(string cell)
    {
        foreach (var sign in cell)
        {
            if (sign is ',' or '"' or '\r' or '\n')
            {
                return true;
            }
        }

        return false;
    }
}
