using System.Text;
using System.Xml;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Writes XML in which equal content is equal bytes, and counts texts with characters that XML cannot hold.</summary>
internal sealed class NetworkFileXml : IDisposable
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        // A line break in a value is written as a character reference, so that no program changes it.
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    private readonly MemoryStream _stream = new();
    private readonly XmlWriter _writer;
    private int _spoiled;

    /// <summary>Begins a document.</summary>
    public NetworkFileXml() => _writer = XmlWriter.Create(_stream, Settings);

    /// <summary>Begins an element in a namespace.</summary>
    public void Open(string name, string? space = null) => _writer.WriteStartElement(name, space);

    /// <summary>Ends an element.</summary>
    public void Close() => _writer.WriteEndElement();

    /// <summary>Writes an attribute of the element that was begun.</summary>
    public void Attribute(string name, string value) => _writer.WriteAttributeString(name, Clean(value));

    /// <summary>Writes a text.</summary>
    public void Text(string value) => _writer.WriteString(Clean(value));

    /// <summary>The document.</summary>
    public byte[] Bytes()
    {
        _writer.Flush();
        return [.. _stream.ToArray(), (byte)'\n'];
    }

    /// <summary>What could not be written as it is.</summary>
    public IEnumerable<Finding> Findings(string file, string format) =>
        _spoiled == 0 ? [] : [FindingCodes.CharacterNotCarried.At(new Place(file), format, $"{_spoiled}")];

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }

    private string Clean(string value)
    {
        var at = FirstWrong(value, 0);
        if (at < 0)
        {
            return value;
        }

        _spoiled++;
        var text = new StringBuilder(value);
        for (; at >= 0; at = FirstWrong(value, at + 1))
        {
            text[at] = '\uFFFD';
        }

        return text.ToString();
    }

    private static int FirstWrong(string value, int from)
    {
        for (var i = from; i < value.Length; i++)
        {
            if (XmlConvert.IsXmlChar(value[i]))
            {
                continue;
            }

            if (i + 1 < value.Length && XmlConvert.IsXmlSurrogatePair(value[i + 1], value[i]))
            {
                i++;
                continue;
            }

            return i;
        }

        return -1;
    }
}
