using System.Text;

namespace WijkNetwerk.Viz.Writers;

/// <summary>Builds HTML that is well-formed XML too: every value is encoded, every element is closed, no byte depends on the machine.</summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Void = ["br", "hr", "input", "meta", "link", "img", "col", "wbr"];
    private static readonly HashSet<string> Inline = ["a", "abbr", "b", "br", "code", "em", "small", "span", "strong", "sub", "sup", "wbr"];

    /// <summary>Begins a Dutch name in a text of another language; the marks are of the private use area and never reach the file.</summary>
    public const string DutchFrom = "\uE000";

    /// <summary>Ends a Dutch name.</summary>
    public const string DutchTo = "\uE001";

    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();

    /// <summary>Opens an element; void elements are closed at once.</summary>
    public HtmlText Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (!Inline.Contains(name))
            NewLine();
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
                _text.Append(' ').Append(attribute).Append("=\"").Append(XmlText.Escaped(Plain(value))).Append('"');
        }

        if (Void.Contains(name))
        {
            _text.Append("/>");
            return this;
        }

        _text.Append('>');
        _open.Push(name);
        return this;
    }

    /// <summary>Closes the last opened element.</summary>
    public HtmlText Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>Writes text, encoded.</summary>
    public HtmlText Text(string value)
    {
        _text.Append(XmlText.Escaped(value)
            .Replace(DutchFrom, "<span lang=\"nl\" xml:lang=\"nl\">", StringComparison.Ordinal)
            .Replace(DutchTo, "</span>", StringComparison.Ordinal));
        return this;
    }

    /// <summary>Writes an element that holds only text.</summary>
    public HtmlText Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(text).Close();

    /// <summary>The text without marks around Dutch names.</summary>
    public static string Plain(string text) =>
        text.Replace(DutchFrom, "", StringComparison.Ordinal).Replace(DutchTo, "", StringComparison.Ordinal);

    /// <summary>Writes what is markup already, such as a figure.</summary>
    public HtmlText Markup(string value)
    {
        _text.Append(value);
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void NewLine()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
    }
}
