using System.Text;
using System.Xml;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Opens XML that came from somebody else: nothing that it names is opened, nothing that it defines is expanded.</summary>
internal static class NetworkXml
{
    /// <summary>How deep elements may stand in each other: far deeper than any program writes.</summary>
    public const int Deepest = 512;

    private const int Head = 1 << 16;

    private static readonly XmlReaderSettings Settings = new()
    {
        // The document type is passed over; an entity that only it defines is then an error in the XML, which is what it should be.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = true,
    };

    /// <summary>Reads a file with a reader of a format; what is wrong with the XML itself is a finding.</summary>
    public static void Read(Stream stream, NetworkFindings findings, Action<XmlReader> read)
    {
        try
        {
            var start = Start(stream);
            if (start.Contains("<!ENTITY", StringComparison.Ordinal))
            {
                // Whoever defines entities wants them expanded: a bomb, or a file of this machine. The rest of the file is not looked at.
                findings.Add(FindingCodes.EntitiesRefused, null);
                return;
            }

            if (start.Contains("<!DOCTYPE", StringComparison.Ordinal))
            {
                findings.Add(FindingCodes.DocumentTypeIgnored, null);
            }

            using var reader = WindowsEncoding(start) is { } encoding
                ? XmlReader.Create(new StreamReader(stream, encoding), Settings)
                : XmlReader.Create(stream, Settings);
            read(reader);
        }
        catch (XmlException problem)
        {
            // Broken XML is a fault of the file, and its line is all that a reader can use.
            findings.Add(FindingCodes.XmlBroken, problem.LineNumber > 0 ? problem.LineNumber : null);
        }
        catch (DecoderFallbackException)
        {
            findings.Add(FindingCodes.XmlBroken, null);
        }
    }

    /// <summary>The name of the first element; null when there is none.</summary>
    public static string? Root(Stream stream)
    {
        try
        {
            using var reader = XmlReader.Create(stream, Settings);
            return reader.MoveToContent() == XmlNodeType.Element ? reader.LocalName : null;
        }
        catch (XmlException)
        {
            // Whoever reads on will find the same fault, and say it with its line.
            return null;
        }
    }

    /// <summary>The line on which the reader stands.</summary>
    public static int Line(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;

    /// <summary>The node that an attribute of the tie on which the reader stands names; -1 when it names none, which is a finding.</summary>
    public static int End(XmlReader reader, string attribute, NetworkDraft draft)
    {
        if (reader.GetAttribute(attribute) is { Length: > 0 } id)
        {
            return draft.Mention(id, Line(reader));
        }

        draft.Findings.AddAt(FindingCodes.ValueMissing, new Place(draft.Findings.File, Line(reader), attribute), "", attribute);
        return -1;
    }

    /// <summary>The text on which the reader stands, in pieces; beyond the largest cell it is left out, which is a finding.</summary>
    public static void Append(XmlReader reader, StringBuilder text, NetworkFindings findings, char[] buffer)
    {
        var line = Line(reader);
        while (reader.ReadValueChunk(buffer, 0, buffer.Length) is > 0 and var read)
        {
            if (text.Length + read <= Csv.LargestCell)
            {
                text.Append(buffer, 0, read);
            }
            else
            {
                findings.Add(FindingCodes.CellTooLong, line);
                return;
            }
        }
    }

    /// <summary>Goes to the next part, unless there is too much to say already or elements stand too deep in each other.</summary>
    public static bool Next(XmlReader reader, NetworkFindings findings)
    {
        if (findings.IsFull || !reader.Read())
        {
            return false;
        }

        if (reader.Depth <= Deepest)
        {
            return true;
        }

        findings.Add(FindingCodes.XmlTooDeep, Line(reader), $"{reader.Depth}", $"{Deepest}");
        return false;
    }

    /// <summary>The beginning of the file, for what stands before the first element.</summary>
    private static string Start(Stream stream)
    {
        var head = new byte[Head];
        var length = stream.ReadAtLeast(head, Head, throwOnEndOfStream: false);
        stream.Position = 0;
        var start = head.AsSpan(0, length);
        var isWide = start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, (byte)'<', ..] or [(byte)'<', 0, ..];
        return (isWide ? Encoding.Latin1.GetString(start).Replace("\0", "", StringComparison.Ordinal) : Encoding.Latin1.GetString(start));
    }

    /// <summary>The encodings of older Windows programs, which .NET does not know of itself.</summary>
    private static Encoding? WindowsEncoding(string start)
    {
        const string Word = "encoding=";
        var end = start.IndexOf("?>", StringComparison.Ordinal);
        var at = end < 0 ? -1 : start.AsSpan(0, end).IndexOf(Word);
        if (at < 0 || at + Word.Length + 1 >= end)
        {
            return null;
        }

        var name = start[(at + Word.Length + 1)..end].Split('"', '\'')[0];
        return name.StartsWith("windows-", StringComparison.OrdinalIgnoreCase) ? CodePagesEncodingProvider.Instance.GetEncoding(name) : null;
    }
}
