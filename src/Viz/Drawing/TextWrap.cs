using System.Collections.Immutable;
using System.Text;

namespace WijkNetwerk.Viz.Drawing;

/// <summary>Breaks a text into lines that fit a width.</summary>
public static class TextWrap
{
    private const string Ellipsis = "…";
    private const double Step = 4;

    /// <summary>Breaks at spaces and after hyphens and slashes; a word that is too long is cut with a hyphen.</summary>
    /// <param name="text">The text; line ends count as spaces.</param>
    /// <param name="font">Size and weight.</param>
    /// <param name="width">The widest a line may be.</param>
    /// <param name="maxLines">More lines than this are cut off with an ellipsis.</param>
    public static ImmutableArray<string> Lines(string text, Font font, double width, int maxLines = int.MaxValue)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var part in Parts(text, font, width))
        {
            if (line.Length == 0) line = part.TrimStart();
            else if (TextMetrics.Width((line + part).TrimEnd(), font) <= width) line += part;
            else
            {
                lines.Add(line.TrimEnd());
                line = part.TrimStart();
            }
        }

        if (line.Length > 0 || lines.Count == 0) lines.Add(line.TrimEnd());
        if (lines.Count <= maxLines) return lines.ToImmutable();
        lines.Count = maxLines;
        lines[^1] = Shortened(lines[^1], font, width);
        return lines.ToImmutable();
    }

    /// <summary>As few lines as fit the width, made about equally long: a last line of one word looks like a mistake.</summary>
    public static ImmutableArray<string> Balanced(string text, Font font, double width, int maxLines = int.MaxValue)
    {
        var lines = Lines(text, font, width);
        if (lines.Length == 1 || lines.Length > maxLines) return Lines(text, font, width, maxLines);
        var widestWord = Parts(text, font, width).Max(part => TextMetrics.Width(part.TrimEnd(), font));
        // The narrowest width, in steps, that needs no more lines; a wider one never needs more, so halving finds it.
        var narrowest = Math.Max(widestWord, width / 3);
        int low = 0, high = (int)Math.Ceiling(Math.Max(0, width - narrowest) / Step);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var tighter = Lines(text, font, narrowest + middle * Step);
            if (tighter.Length > lines.Length)
            {
                low = middle + 1;
                continue;
            }

            (high, lines) = (middle, tighter);
        }

        return lines;
    }

    /// <summary>Whether wrapping had to cut a word, or left something out.</summary>
    public static bool IsCut(IEnumerable<string> lines, params ReadOnlySpan<string?> texts)
    {
        static string Bare(string text) => text.Replace(" ", "").Replace("\t", "").Replace("\n", "").Replace("\r", "");
        return Bare(string.Concat(lines)) != Bare(string.Concat(texts));
    }

    /// <summary>Cuts a line so that it fits, and shows with an ellipsis that something is gone.</summary>
    public static string Shortened(string line, Font font, double width)
    {
        var kept = line;
        while (kept.Length > 0 && TextMetrics.Width(kept + Ellipsis, font) > width)
            kept = kept[..^(kept.Length > 1 && char.IsLowSurrogate(kept[^1]) ? 2 : 1)].TrimEnd();
        return kept + Ellipsis;
    }

    // The pieces between which a line may end; each keeps the space after it.
    private static IEnumerable<string> Parts(string text, Font font, double width)
    {
        foreach (var word in Words(text))
        {
            var rest = word;
            for (var at = 0; at < rest.Length - 1; at++)
            {
                if (rest[at] is not ('-' or '/') || at == 0) continue;
                foreach (var piece in Cut(rest[..(at + 1)], font, width)) yield return piece;
                rest = rest[(at + 1)..];
                at = -1;
            }

            var last = Cut(rest, font, width).ToList();
            for (var at = 0; at < last.Count; at++) yield return at == last.Count - 1 ? last[at] + " " : last[at];
        }
    }

    // A dash or slash that stands alone stays with the word before it: no line begins with one.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Count > 0 && word is ("-" or "–" or "—" or "/" or "·")) words[^1] += " " + word;
            else words.Add(word);
        }

        return words;
    }

    private static IEnumerable<string> Cut(string word, Font font, double width)
    {
        while (TextMetrics.Width(word, font) > width)
        {
            var piece = new StringBuilder();
            foreach (var rune in word.EnumerateRunes())
            {
                if (piece.Length > 0 && TextMetrics.Width(piece.ToString() + rune + "-", font) > width) break;
                // Three letters at least go to the next line: one alone reads as a slip.
                if (piece.Length > 3 && word.Length - piece.Length <= 3) break;
                piece.Append(rune);
            }

            if (piece.Length >= word.Length) break;
            yield return piece.ToString() + (char.IsLetterOrDigit(piece[^1]) ? "-" : "");
            word = word[piece.Length..];
        }

        yield return word;
    }
}
