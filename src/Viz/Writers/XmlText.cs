using System.Text;

namespace WijkNetwerk.Viz.Writers;

/// <summary>Builds XML text, one element on a line; small enough to know every byte it writes.</summary>
internal sealed class XmlText
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private bool _tagIsOpen;
    private bool _hasText;

    public XmlText Raw(string text)
    {
        _text.Append(text);
        return this;
    }

    public XmlText Open(string name)
    {
        EndTag();
        // White space between the lines of a text would be drawn, so they stay on one line.
        if (_open.Count > 0 && name != "tspan") NewLine();
        _text.Append('<').Append(name);
        _open.Push(name);
        _tagIsOpen = true;
        _hasText = false;
        return this;
    }

    public XmlText Attribute(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"").Append(Escaped(value)).Append('"');
        return this;
    }

    public XmlText Text(string value)
    {
        EndTag();
        _text.Append(Escaped(value));
        _hasText = true;
        return this;
    }

    public void Close()
    {
        var name = _open.Pop();
        if (_tagIsOpen) _text.Append("/>");
        else
        {
            if (!_hasText && name != "text") NewLine();
            _text.Append("</").Append(name).Append('>');
        }

        _tagIsOpen = _hasText = false;
        if (_open.Count == 0) _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    private void NewLine() => _text.Append('\n').Append(' ', _open.Count);

    private void EndTag()
    {
        if (_tagIsOpen) _text.Append('>');
        _tagIsOpen = false;
    }

    /// <summary>A text as it stands in XML and HTML.</summary>
    /// <remarks>Control characters and lone surrogates are not allowed in XML 1.0 at all; a replacement sign shows that something stood there.</remarks>
    internal static string Escaped(string value)
    {
        if (IsPlain(value)) return value;
        var text = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&': text.Append("&amp;"); break;
                case '<': text.Append("&lt;"); break;
                case '>': text.Append("&gt;"); break;
                case '"': text.Append("&quot;"); break;
                case '\t' or '\n' or '\r': text.Append(' '); break;
                case < 0x20 or 0xFFFE or 0xFFFF: text.Append('\uFFFD'); break;
                default: text.Append(rune); break;
            }
        }

        return text.ToString();
    }

    private static bool IsPlain(string value)
    {
        foreach (var sign in value)
        {
            if (sign is < ' ' or '&' or '<' or '>' or '"' or >= '\uD800') return false;
        }

        return true;
    }
}
