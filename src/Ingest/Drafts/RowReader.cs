using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>Reads the cells of one row after another; what cannot be read is a finding, and the reading goes on.</summary>
/// <remarks>Columns are given by index, -1 for a column that the table does not have.</remarks>
internal sealed class RowReader(ReadTable table, FindingList findings)
{
    // Per column and word: how many blank cells were read as that word. One note a table, not one a row.
    private readonly SortedDictionary<string, (string Word, int Count)> _blanks = new(StringComparer.Ordinal);
    // The same few dates stand in most rows; only those that need no finding are remembered.
    private readonly Dictionary<string, PartialDate> _dates = new(StringComparer.Ordinal);
    private readonly (string Text, string Word)[] _words = new (string, string)[table.Table.Columns.Length];
    private readonly List<int> _unread = [];
    private Row _row;

    /// <summary>Indices of the columns of the row of which the cell could not be used; null when all could.</summary>
    public int[]? Unread => _unread.Count == 0 ? null : [.. _unread];

    /// <summary>True once a cell of the row could not be used.</summary>
    public bool IsRejected => _unread.Count > 0;

    public ReadTable Table => table;

    public void MoveTo(Row row)
    {
        _row = row;
        _unread.Clear();
    }

    public string? Text(int column)
    {
        var text = _row.Text(column).Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>A text that must be there; empty, with a finding, when it is not.</summary>
    public string Needed(int column, string field)
    {
        if (Text(column) is { } text)
        {
            return text;
        }

        Complain(field == "id" ? FindingCodes.IdEmpty : FindingCodes.ValueMissing, column, "", field);
        return "";
    }

    public ImmutableArray<string> List(int column) =>
        Text(column) is not { } text ? []
        : text.Contains(';') ? [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
        : [text];

    public decimal? Number(int column, bool isCount)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (!Numbers.TryParse(text, isCount, out var value, out var isAmbiguous))
        {
            Complain(FindingCodes.NumberWrong, column, text);
            return null;
        }

        if (isAmbiguous)
        {
            Complain(FindingCodes.NumberAmbiguous, column, text, value.ToString(CultureInfo.InvariantCulture));
        }

        return value;
    }

    public int? Count(int column)
    {
        if (Number(column, isCount: true) is not { } number)
        {
            return null;
        }

        if (number != decimal.Truncate(number) || Math.Abs(number) > int.MaxValue)
        {
            Complain(FindingCodes.NumberNotWhole, column, Text(column) ?? "");
            return null;
        }

        return (int)number;
    }

    public PartialDate? Date(int column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (_dates.TryGetValue(text, out var known))
        {
            return known;
        }

        if (!Dates.TryParse(text, out var date, out var isRewritten))
        {
            Complain(FindingCodes.DateWrong, column, text);
            return null;
        }

        if (isRewritten)
        {
            Complain(FindingCodes.DateRewritten, column, text, date.Text);
        }
        else
        {
            _dates.Add(text, date);
        }

        return date;
    }

    public Period Period(int from, int to)
    {
        var isOpen = Text(to) is { } text && !char.IsAsciiDigit(text[0]) && Words.OpenEnd.Find(text) is not null;
        var period = new Period(Date(from), isOpen ? null : Date(to), isOpen);
        if (period.EndsBeforeItBegins)
        {
            Complain(FindingCodes.EndsBeforeItBegins, to, Text(to) ?? "", Text(from) ?? "");
        }

        return period;
    }

    /// <summary>One of the words of a column; null when blank or, with a finding, not one of them.</summary>
    public string? Word(int column, Words words)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        // The same cell stands in most rows, and is then the same text.
        if (ReferenceEquals(_words[column].Text, text))
        {
            return _words[column].Word;
        }

        var word = words.Find(text);
        if (word is not null)
        {
            _words[column] = (text, word);
        }
        else
        {
            Complain(FindingCodes.WordUnknown, column, text, string.Join(", ", words.Keys));
        }

        return word;
    }

    /// <summary>One of the words of a column, or what a blank cell counts as, which is said once a table.</summary>
    public string Word(int column, Words words, string field, string blank)
    {
        if (Text(column) is not null)
        {
            return Word(column, words) ?? blank;
        }

        _blanks[field] = (blank, _blanks.GetValueOrDefault(field).Count + 1);
        return blank;
    }

    /// <summary>Says once a table that blank cells were read as something.</summary>
    public void CountBlank(string field, string readAs) => _blanks[field] = (readAs, _blanks.GetValueOrDefault(field).Count + 1);

    /// <summary>A word that is translated when known and kept, with a warning, when not.</summary>
    public string? OpenWord(int column, Words words)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (words.Find(text) is { } word)
        {
            return word;
        }

        Complain(FindingCodes.WordKept, column, text, string.Join(", ", words.Keys));
        return text;
    }

    public ImmutableSortedDictionary<string, string> Attributes()
    {
        if (table.Mapping.Unknown.IsEmpty)
        {
            return ImmutableSortedDictionary<string, string>.Empty;
        }

        var attributes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var column in table.Mapping.Unknown)
        {
            if (_row.Text(column.Index) is { Length: > 0 } text)
            {
                attributes[ColumnMapping.AttributeName(column)] = text;
            }
        }

        return attributes.ToImmutable();
    }

    public void Complain(FindingCode code, int column, string found, params ReadOnlySpan<string> arguments)
    {
        findings.Add(code.At(table.Table.At(_row, column < 0 ? null : table.Table.Columns[column]), found, arguments));
        if (code.Severity == Severity.Error)
        {
            _unread.Add(column);
        }
    }

    public void Finish()
    {
        foreach (var (field, (word, count)) in _blanks)
        {
            findings.Add(FindingCodes.BlankReadAs.At(
                table.Table.At(column: table.Mapping.Find(field)?.Heading ?? field), "", count.ToString(CultureInfo.InvariantCulture), field, word));
        }
    }
}
