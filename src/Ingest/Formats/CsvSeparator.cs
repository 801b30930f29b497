namespace WijkNetwerk.Ingest.Formats;

/// <summary>Finds the separator of a file: what divides the heading and divides the rows below it equally often.</summary>
internal static class CsvSeparator
{
    private const int RowsLookedAt = 50;

    private static ReadOnlySpan<byte> Candidates => ",;\t"u8;

    /// <summary>Takes off a first line <c>sep=;</c>, as Excel writes and hides it.</summary>
    public static bool TryHint(ref ReadOnlyMemory<byte> text, out char separator)
    {
        separator = ',';
        var span = text.Span;
        if (span.Length < 5 || !span.StartsWith("sep="u8) || !Candidates.Contains(span[4]))
        {
            return false;
        }

        var end = 5;
        if (end < span.Length && span[end] == '\r')
        {
            end++;
        }

        if (end < span.Length && span[end] == '\n')
        {
            end++;
        }

        if (end == 5 && end < span.Length)
        {
            return false;
        }

        separator = (char)span[4];
        text = text[end..];
        return true;
    }

    /// <summary>Finds the separator outside quotation marks; a comma when the heading has none.</summary>
    public static char Find(ReadOnlySpan<byte> text)
    {
        Span<int> heading = stackalloc int[3];
        Span<int> row = stackalloc int[3];
        Span<int> agreeing = stackalloc int[3];
        heading.Clear();
        agreeing.Clear();
        row.Clear();
        var rows = 0;
        var (isQuoted, isBlank) = (false, true);
        for (var i = 0; i <= text.Length && rows < RowsLookedAt; i++)
        {
            var c = i < text.Length ? text[i] : (byte)'\n';
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is (byte)'\n' or (byte)'\r')
            {
                // A row of nothing but separators is blank, and the heading comes after it.
                if (!isBlank)
                {
                    Count(rows++, row, heading, agreeing);
                }

                row.Clear();
                isBlank = true;
            }
            else if (!isQuoted && Candidates.IndexOf(c) is >= 0 and var which)
            {
                row[which]++;
            }
            else
            {
                isBlank &= c is (byte)' ';
            }
        }

        var best = 0;
        for (var i = 1; i < 3; i++)
        {
            if (heading[i] > 0 && (heading[best] == 0 || (agreeing[i], heading[i]).CompareTo((agreeing[best], heading[best])) > 0))
            {
                best = i;
            }
        }

        return (char)Candidates[best];
    }

    private static void Count(int number, Span<int> row, Span<int> heading, Span<int> agreeing)
    {
        for (var i = 0; i < 3; i++)
        {
            if (number == 0)
            {
                heading[i] = row[i];
            }
            else if (row[i] == heading[i] && row[i] > 0)
            {
                agreeing[i]++;
            }
        }
    }
}
