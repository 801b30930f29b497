using System.Security.Cryptography;
using System.Text;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads a plain network, whatever it is written in: CSV, GraphML, GEXF, Pajek or UCINET DL. Bad content is found, never thrown.</summary>
public static class NetworkFile
{
    private static readonly NetworkReadingOptions DefaultOptions = new();

    /// <summary>Reads a network from one file: a graph file, or a table of ties.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is read.</param>
    /// <returns>The network, unless something is wrong, and every finding.</returns>
    public static NetworkReading Read(string path, NetworkReadingOptions? options = null)
    {
        options ??= DefaultOptions;
        var findings = new NetworkFindings(Path.GetFileName(path));
        var draft = new NetworkDraft(findings);
        return Opened(path, findings, stream =>
        {
            var hash = Hash(stream);
            var extension = Path.GetExtension(path).ToLowerInvariant();
            if (IsXml(stream, extension))
            {
                return Xml(stream, extension, hash, draft, options);
            }

            if (!TryText(stream, findings, out var text))
            {
                return null;
            }

            var format = TextFormat(text.Span, extension);
            switch (format)
            {
                case "pajek":
                    Pajek.Read(text.Span, draft, options);
                    break;
                case "dl":
                    UcinetDl.Read(text.Span, draft, options);
                    break;
                default:
                    NetworkCsv.ReadTies(text, draft, options.IsDirected);
                    break;
            }

            return draft.Finish([new NetworkSource(findings.File, hash, format)], options.IsDirected, mayMention: format == "csv");
        }) ?? new NetworkReading(null, findings.ToImmutable());
    }

    /// <summary>Reads a network from a table of nodes and a table of ties.</summary>
    /// <param name="nodes">The nodes; ties may name no others.</param>
    /// <param name="ties">The ties.</param>
    /// <param name="options">How they are read.</param>
    /// <returns>The network, unless something is wrong, and every finding.</returns>
    public static NetworkReading Read(string nodes, string ties, NetworkReadingOptions? options = null)
    {
        options ??= DefaultOptions;
        var ofNodes = new NetworkFindings(Path.GetFileName(nodes));
        var ofTies = new NetworkFindings(Path.GetFileName(ties));
        var draft = new NetworkDraft(ofNodes);
        NetworkSource? first = null;
        Opened(nodes, ofNodes, stream =>
        {
            first = new NetworkSource(ofNodes.File, Hash(stream), "csv");
            if (TryText(stream, ofNodes, out var text))
            {
                NetworkCsv.ReadNodes(text, draft);
            }

            return null;
        });
        draft.Findings = ofTies;
        var reading = Opened(ties, ofTies, stream =>
        {
            var second = new NetworkSource(ofTies.File, Hash(stream), "csv");
            if (!TryText(stream, ofTies, out var text))
            {
                return null;
            }

            NetworkCsv.ReadTies(text, draft, options.IsDirected);
            // Where the nodes could not be read, every tie would seem to name an unknown one.
            return first is null ? null : draft.Finish([first, second], options.IsDirected, mayMention: ofNodes.HasErrors);
        });
        return new NetworkReading(ofNodes.HasErrors ? null : reading?.Table, [.. ofNodes.ToImmutable(), .. ofTies.ToImmutable()]);
    }

    /// <summary>Reads a graph file as tables of actors and relations, for an import into a project.</summary>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="name">The name that findings use.</param>
    /// <param name="extension">The extension, which says the format where the bytes do not.</param>
    /// <param name="beside">Values of Pajek that go with it.</param>
    internal static TablesReading ReadTables(ReadOnlyMemory<byte> bytes, string name, string extension, IReadOnlyList<PajekValuesFile>? beside = null)
    {
        var findings = new NetworkFindings(name);
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var format = "";
        ReadOnlyMemory<byte> text = default;
        if (IsXml(stream, extension))
        {
            format = XmlFormat(stream, extension);
            if (format is not ("gexf" or "graphml"))
            {
                findings.Add(format is null ? FindingCodes.XmlBroken : FindingCodes.NetworkFormatUnknown, 1, format ?? "");
                return new TablesReading([], findings.ToImmutable(), IsWhole: false);
            }
        }
        else if (TryText(stream, findings, out text))
        {
            format = TextFormat(text.Span, extension);
        }
        else
        {
            return new TablesReading([], findings.ToImmutable(), IsWhole: false);
        }

        var rows = new NetworkFileRows(format);
        var draft = new NetworkDraft(findings) { Rows = rows };
        switch (format)
        {
            case "gexf":
                Gexf.Read(stream, draft, DefaultOptions);
                break;
            case "graphml":
                GraphMl.Read(stream, draft, DefaultOptions);
                break;
            case "pajek":
                Pajek.Read(text.Span, draft, DefaultOptions);
                break;
            default:
                UcinetDl.Read(text.Span, draft, DefaultOptions);
                break;
        }

        var more = (findings.HasErrors ? [] : beside ?? []).Select(values => Beside(values, name, draft)).ToArray();
        var reading = findings.HasErrors || more.Any(f => f.HasErrors)
            ? new TablesReading([], findings.ToImmutable(), IsWhole: false)
            : new NetworkFileTables(draft, rows, hash).Read();
        return reading with { Findings = [.. reading.Findings, .. more.SelectMany(f => f.ToImmutable())] };
    }

    private static NetworkFindings Beside(PajekValuesFile values, string network, NetworkDraft draft)
    {
        var findings = new NetworkFindings(values.Name);
        var heading = PajekBeside.Heading(network, values.Name);
        findings.Add(FindingCodes.ValuesBeside, null, heading, network);
        PajekBeside.Read(values.Bytes, heading, draft, findings);
        return findings;
    }

    /// <summary>Writes an ecosystem as a graph file; an import of GraphML or GEXF gives the same ecosystem again.</summary>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="format">graphml, gexf, pajek or dl.</param>
    /// <param name="file">Name of the file, for findings; of Pajek the extension .paj writes a project.</param>
    /// <returns>The file, and what the format could not carry.</returns>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static NetworkWriting Write(Graph.Ecosystems.Ecosystem ecosystem, string format, string file)
    {
        var content = NetworkFileContent.Of(ecosystem);
        return format switch
        {
            "graphml" => GraphMlWriter.Write(content, file),
            "gexf" => GexfWriter.Write(content, file),
            "pajek" => PajekWriter.Write(content, file),
            "dl" => UcinetDlWriter.Write(content, file),
            _ => throw new ArgumentException($"There is no graph format '{format}'.", nameof(format)),
        };
    }

    /// <summary>Whether a file is read as CSV; one that is not there, or cannot be opened, is not.</summary>
    internal static bool IsCsv(string path)
    {
        var isCsv = false;
        // What is wrong with the file is said by whoever reads it.
        Opened(path, new NetworkFindings(Path.GetFileName(path)), stream =>
        {
            var extension = Path.GetExtension(path).ToLowerInvariant();
            isCsv = !IsXml(stream, extension) && TryText(stream, new NetworkFindings(""), out var text) && TextFormat(text.Span, extension) == "csv";
            return null;
        });
        return isCsv;
    }

    private static bool IsXml(Stream stream, string extension) => extension is ".graphml" or ".gexf" or ".xml" || StartsAsXml(stream);

    private static string? XmlFormat(Stream stream, string extension)
    {
        var format = extension == ".gexf" ? "gexf" : extension == ".graphml" ? "graphml" : NetworkXml.Root(stream);
        stream.Position = 0;
        return format;
    }

    private static string TextFormat(ReadOnlySpan<byte> text, string extension) => extension switch
    {
        ".net" or ".paj" => "pajek",
        ".dl" => "dl",
        ".csv" or ".tsv" => "csv",
        _ => Sniff(text),
    };

    /// <summary>Gives the text of a file as UTF-8; what keeps it from being read is a finding.</summary>
    internal static void WithText(string path, NetworkFindings findings, Action<ReadOnlyMemory<byte>> read) => Opened(path, findings, stream =>
    {
        if (TryText(stream, findings, out var text))
        {
            read(text);
        }

        return null;
    });

    private static NetworkReading? Xml(Stream stream, string extension, string hash, NetworkDraft draft, NetworkReadingOptions options)
    {
        var format = XmlFormat(stream, extension);
        switch (format)
        {
            case "gexf":
                Gexf.Read(stream, draft, options);
                break;
            case "graphml":
                GraphMl.Read(stream, draft, options);
                break;
            case null:
                draft.Findings.Add(FindingCodes.XmlBroken, 1);
                break;
            default:
                draft.Findings.Add(FindingCodes.NetworkFormatUnknown, 1, format);
                break;
        }

        return draft.Finish([new NetworkSource(draft.Findings.File, hash, format ?? "")], options.IsDirected, mayMention: draft.Findings.HasErrors);
    }

    private static NetworkReading? Opened(string path, NetworkFindings findings, Func<Stream, NetworkReading?> read)
    {
        try
        {
            if (!File.Exists(path))
            {
                findings.Add(Directory.Exists(path) ? FindingCodes.FileUnreadable : FindingCodes.FileMissing, null, path);
                return null;
            }

            // A pipe or device has no length, and opening one may wait for ever for somebody to write into it.
            if (new FileInfo(path).Length == 0)
            {
                findings.Add(FindingCodes.FileEmpty, null);
                return null;
            }

            using var stream = File.OpenRead(path);
            if (stream.Length <= Csv.LargestFile)
            {
                return read(stream);
            }

            findings.Add(FindingCodes.FileTooBig, null, path);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // A file that another program holds, or without permission, is a fault of the input: reported with the rest.
            findings.Add(FindingCodes.FileUnreadable, null, path);
            return null;
        }
    }

    private static string Hash(Stream stream)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        stream.Position = 0;
        return hash;
    }

    private static bool TryText(Stream stream, NetworkFindings findings, out ReadOnlyMemory<byte> text)
    {
        var bytes = new byte[stream.Length];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (CsvText.TryRead(bytes.AsMemory(0, length), out text, out var encoding, out var doubt))
        {
            if (doubt is not null)
            {
                // Which columns there are is not known yet: the line is the place.
                var before = text.Span[..doubt.At];
                var line = text.Span[(before.LastIndexOf((byte)'\n') + 1)..];
                line = line.IndexOfAny("\r\n"u8) is >= 0 and var end ? line[..end] : line;
                findings.Add(FindingCodes.EncodingDoubtful, before.Count((byte)'\n') + 1, Encoding.UTF8.GetString(line[..Math.Min(line.Length, 200)]), doubt.ReadAs, $"{doubt.Count}");
            }

            return true;
        }

        findings.Add(FindingCodes.NotText, null, encoding);
        return false;
    }

    private static bool StartsAsXml(Stream stream)
    {
        Span<byte> head = stackalloc byte[16];
        var start = head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        stream.Position = 0;
        if (start.StartsWith(Encoding.UTF8.Preamble))
        {
            start = start[Encoding.UTF8.Preamble.Length..];
        }

        return start.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] || start is [0xFF, 0xFE, (byte)'<', ..] || start is [0xFE, 0xFF, 0, (byte)'<', ..];
    }

    /// <summary>What a text is that its name does not say.</summary>
    private static string Sniff(ReadOnlySpan<byte> text)
    {
        var start = text.TrimStart(" \t\r\n"u8);
        if (start is [(byte)'*' or (byte)'%', ..])
        {
            return "pajek";
        }

        var head = Encoding.UTF8.GetString(start[..Math.Min(start.Length, 200)]).ToLowerInvariant();
        return head.StartsWith("dl", StringComparison.Ordinal) && head.Length > 2 && !char.IsLetterOrDigit(head[2]) && head.Contains('=', StringComparison.Ordinal)
            ? "dl"
            : "csv";
    }
}
