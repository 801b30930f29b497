namespace WijkNetwerk.Cli.Output;

/// <summary>A table for a screen: columns as wide as their widest cell, numbers to the right, nothing cut off: a long text goes on below.</summary>
/// <remarks>On a screen of a known width (<see cref="ScreenWriter"/>) the widest columns give way until the table fits, or until they are as narrow as their longest word.</remarks>
internal sealed class TextTable
{
    private const string Gap = "  ";
    private const int Widest = 44;

    private readonly (string Heading, bool IsNumber)[] _columns;
    private readonly List<string[]> _rows = [];

    /// <summary>A table with headings; a heading that begins with <c>#</c> is a column of numbers.</summary>
    public TextTable(params ReadOnlySpan<string> headings)
    {
        _columns = new (string, bool)[headings.Length];
        for (var i = 0; i < headings.Length; i++)
        {
            _columns[i] = headings[i].StartsWith('#') ? (headings[i][1..], true) : (PlainText.Clean(headings[i]), false);
        }
    }

    /// <summary>Whether there are no rows.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Adds a row.</summary>
    public void Add(params ReadOnlySpan<string?> cells)
    {
        var row = new string[_columns.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = PlainText.Clean(i < cells.Length ? cells[i] ?? "" : "");
        }

        _rows.Add(row);
    }

    /// <summary>Writes the table.</summary>
    public void Write(TextWriter writer, string indent = "") => Write(writer, indent, isRuled: true);

    /// <summary>Writes the headings as a row like the others, without a line below them.</summary>
    public void WriteRows(TextWriter writer, string indent) => Write(writer, indent, isRuled: false);

    private void Write(TextWriter writer, string indent, bool isRuled)
    {
        var widths = Widths((writer as ScreenWriter)?.Width - PlainText.Width(indent));
        Row(writer, indent, Array.ConvertAll(_columns, c => c.Heading), widths);
        if (isRuled)
        {
            Line(writer, indent, [.. widths.Select(w => new string('-', w))], widths);
        }

        foreach (var row in _rows)
        {
            Row(writer, indent, row, widths);
        }
    }

    private int[] Widths(int? screen)
    {
        var (widths, narrowest) = (new int[_columns.Length], new int[_columns.Length]);
        for (var i = 0; i < widths.Length; i++)
        {
            string[] cells = [_columns[i].Heading, .. _rows.Select(r => r[i])];
            widths[i] = cells.SelectMany((cell, row) => row == 0 ? [cell] : Wrapped(cell, Widest)).Max(PlainText.Width);
            narrowest[i] = cells.SelectMany(cell => cell.Split(' ')).Max(PlainText.Width);
        }

        while (widths.Sum() + Gap.Length * (widths.Length - 1) > screen)
        {
            var widest = -1;
            for (var i = 0; i < widths.Length; i++)
            {
                if (widths[i] > narrowest[i] && (widest < 0 || widths[i] > widths[widest]))
                {
                    widest = i;
                }
            }

            if (widest < 0)
            {
                break;
            }

            widths[widest]--;
        }

        return widths;
    }

    private void Row(TextWriter writer, string indent, string[] cells, int[] widths)
    {
        var lines = cells.Select((cell, i) => Wrapped(cell, widths[i])).ToArray();
        for (var below = 0; below < lines.Max(c => c.Length); below++)
        {
            Line(writer, indent, [.. lines.Select(c => below < c.Length ? c[below] : "")], widths);
        }
    }

    // Broken between words only: an id or a number is never cut in two.
    private static string[] Wrapped(string cell, int widest)
    {
        if (PlainText.Width(cell) <= widest)
        {
            return [cell];
        }

        var lines = new List<string>();
        var line = "";
        foreach (var word in cell.Split(' '))
        {
            if (line.Length > 0 && PlainText.Width(line) + 1 + PlainText.Width(word) > widest)
            {
                lines.Add(line);
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        return [.. lines, line];
    }

    private void Line(TextWriter writer, string indent, string[] cells, int[] widths)
    {
        var line = new System.Text.StringBuilder(indent);
        for (var i = 0; i < cells.Length; i++)
        {
            var space = new string(' ', widths[i] - PlainText.Width(cells[i]));
            line.Append(i == 0 ? "" : Gap).Append(_columns[i].IsNumber ? space + cells[i] : cells[i] + space);
        }

        writer.Write(line.ToString().TrimEnd());
        writer.Write('\n');
    }
}
