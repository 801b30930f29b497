using System.Text;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Lines of UTF-8 text, one after another, with their numbers; nothing is copied.</summary>
internal ref struct TextLines(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;
    private ReadOnlySpan<byte> _again;

    /// <summary>The line, without its end.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>1-based number of the line.</summary>
    public int Number { get; private set; }

    /// <summary>Gives the rest of the line once more, as the next.</summary>
    public void Again(ReadOnlySpan<byte> rest) => _again = rest;

    /// <summary>Goes to the next line; every way to end a line is known.</summary>
    public bool Next()
    {
        if (!_again.IsEmpty)
        {
            Current = _again;
            _again = [];
            return true;
        }

        if (_rest.IsEmpty)
        {
            return false;
        }

        var end = _rest.IndexOfAny((byte)'\n', (byte)'\r');
        Current = end < 0 ? _rest : _rest[..end];
        if (end < 0)
        {
            _rest = [];
        }
        else
        {
            var isPair = _rest[end] == '\r' && end + 1 < _rest.Length && _rest[end + 1] == '\n';
            _rest = _rest[(end + (isPair ? 2 : 1))..];
        }

        Number++;
        return true;
    }
}

/// <summary>The words of a line, apart by spaces and signs that are given; quotation marks keep words together.</summary>
internal ref struct TextTokens(ReadOnlySpan<byte> line, ReadOnlySpan<byte> separators)
{
    /// <summary>What divides words in Pajek.</summary>
    public static ReadOnlySpan<byte> Blanks => " \t\f\v"u8;

    /// <summary>What divides words in DL.</summary>
    public static ReadOnlySpan<byte> BlanksAndCommas => " \t\f\v,"u8;

    private readonly ReadOnlySpan<byte> _separators = separators;

    /// <summary>What was not read yet.</summary>
    public ReadOnlySpan<byte> Rest { get; private set; } = line;

    /// <summary>The word, without its quotation marks.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Whether the word stood in quotation marks.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>Goes to the next word.</summary>
    public bool Next()
    {
        var start = Rest.IndexOfAnyExcept(_separators);
        if (start < 0)
        {
            Rest = [];
            Current = [];
            return false;
        }

        Rest = Rest[start..];
        // Only double quotation marks: "'s-Gravenhage" is a name.
        IsQuoted = Rest[0] == '"' && Rest[1..].Contains((byte)'"');
        if (IsQuoted)
        {
            var end = Closing(Rest);
            Current = Rest[1..end];
            Rest = Rest[(end + 1)..];
            return true;
        }

        var length = Rest.IndexOfAny(_separators);
        Current = length < 0 ? Rest : Rest[..length];
        Rest = length < 0 ? [] : Rest[length..];
        return true;
    }

    /// <summary>The word as text; a quotation mark that was escaped is one again.</summary>
    public readonly string Text()
    {
        var text = Encoding.UTF8.GetString(Current);
        return IsQuoted ? text.Replace("\\\"", "\"", StringComparison.Ordinal) : text;
    }

    private static int Closing(ReadOnlySpan<byte> text)
    {
        var last = -1;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                last = i;
                if (text[i - 1] != '\\')
                {
                    return i;
                }
            }
        }

        return last;
    }
}
