using System.Xml;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads GEXF 1.2 and 1.3, the format of Gephi: nodes, ties and attributes.</summary>
/// <remarks>When things were so is reported and not read in a plain network; an import takes begin and end of a tie as its dates, and a tie of several spells as so many rows.</remarks>
internal sealed class Gexf
{
    private readonly NetworkDraft _draft;
    private readonly NetworkFindings _findings;
    private readonly NetworkFileRows? _rows;
    private readonly bool _isDirected;
    private readonly Dictionary<string, GexfAttribute> _nodeAttributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GexfAttribute> _edgeAttributes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _undeclared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Stack<int> _nodes = new();
    private readonly List<(string? Start, string? End)> _spells = [];
    private Dictionary<string, GexfAttribute>? _declaring;
    private GexfAttribute? _attribute;
    private GexfTie? _edge;
    private string _defaultType = "";
    private int _graphs;
    private int _nested;
    private bool _isDynamic;
    private string? _meta;

    private Gexf(NetworkDraft draft, bool isDirected) => (_draft, _findings, _rows, _isDirected) = (draft, draft.Findings, draft.Rows, isDirected);

    /// <summary>Reads a file into a draft.</summary>
    public static void Read(Stream stream, NetworkDraft draft, NetworkReadingOptions options) =>
        NetworkXml.Read(stream, draft.Findings, new Gexf(draft, options.IsDirected).Read);

    private void Read(XmlReader reader)
    {
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "gexf")
        {
            _findings.Add(FindingCodes.NetworkLineWrong, NetworkXml.Line(reader), reader.LocalName, "<gexf>");
            return;
        }

        while (NetworkXml.Next(reader, _findings))
        {
            if (reader.NodeType == XmlNodeType.Element && _graphs <= 1)
            {
                var (name, isEmpty) = (reader.LocalName, reader.IsEmptyElement);
                Begin(reader, name);
                if (isEmpty)
                {
                    End(name);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement && _graphs <= 1)
            {
                End(reader.LocalName);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && _meta is { } meta)
            {
                _rows?.OfNetwork.TryAdd(meta, reader.Value.Trim());
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && _attribute is { IsDefaultOpen: true } attribute)
            {
                attribute.Default += reader.Value;
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "graph")
            {
                _graphs++;
            }
        }

        Report();
    }

    private void Report()
    {
        if (_graphs == 0 && !_findings.HasErrors)
        {
            _findings.Add(FindingCodes.NetworkLineWrong, null, "", "<graph>");
        }

        if (_graphs > 1)
        {
            _findings.Add(FindingCodes.SeveralNetworks, null, $"{_graphs}");
        }

        if (_nested > 0)
        {
            _findings.Add(FindingCodes.NestedNetwork, null, $"{_nested}");
        }

        if (_isDynamic && _rows is null)
        {
            _findings.Add(FindingCodes.NetworkDynamics, null);
        }
    }

    private void Begin(XmlReader reader, string name)
    {
        var line = NetworkXml.Line(reader);
        switch (name)
        {
            case "creator" or "keywords" or "description" or "title" when _graphs == 0 && _rows is not null:
                _meta = name;
                break;
            case "graph" when ++_graphs == 1:
                foreach (var time in _rows is null ? [] : (ReadOnlySpan<string>)["timestamp", "start", "end"])
                {
                    if (reader.GetAttribute(time) is { Length: > 0 } when)
                    {
                        _rows!.OfNetwork.TryAdd(time, when);
                    }
                }

                _defaultType = reader.GetAttribute("defaultedgetype") ?? (_isDirected ? "directed" : "undirected");
                _isDynamic |= reader.GetAttribute("mode") == "dynamic";
                break;
            case "attributes":
                _declaring = reader.GetAttribute("class") == "edge" ? _edgeAttributes : _nodeAttributes;
                break;
            case "attribute" when _declaring is not null:
                _attribute = new GexfAttribute(reader.GetAttribute("title") ?? reader.GetAttribute("id") ?? "");
                _declaring[reader.GetAttribute("id") ?? ""] = _attribute;
                break;
            case "default" when _attribute is not null:
                _attribute.IsDefaultOpen = true;
                break;
            case "node" when _graphs == 1:
                BeginNode(reader, line);
                break;
            case "edge" when _graphs == 1:
                _isDynamic |= IsTimed(reader);
                _edge = new GexfTie(NetworkXml.End(reader, "source", _draft), NetworkXml.End(reader, "target", _draft), reader.GetAttribute("type") ?? _defaultType, line)
                {
                    Strength = reader.GetAttribute("weight"),
                    Id = reader.GetAttribute("id"),
                    Label = reader.GetAttribute("label"),
                    Kind = reader.GetAttribute("kind"),
                };
                AddSpell(reader, _edge.Spells);
                _given.Clear();
                break;
            case "attvalue":
                Value(reader);
                break;
            case "spell":
                _isDynamic = true;
                AddSpell(reader, _edge?.Spells ?? _spells);
                break;
            case "color" or "position" or "size" or "shape" or "thickness" when _rows is not null && reader.Prefix.Length > 0:
                _rows.HasDrawing = true;
                break;
            default:
                break;
        }
    }

    private void BeginNode(XmlReader reader, int line)
    {
        _isDynamic |= IsTimed(reader);
        var node = _draft.Declare(reader.GetAttribute("id"), line);
        // Both ways of GEXF to put a node in a node: by place, and by the attribute pid.
        _nested += _nodes.Count > 0 || reader.GetAttribute("pid") is not null ? 1 : 0;
        if (node >= 0 && reader.GetAttribute("label") is { Length: > 0 } label)
        {
            _draft.Label(node, label);
        }

        _spells.Clear();
        AddSpell(reader, _spells);
        foreach (var attribute in _nodeAttributes.Values)
        {
            if (node >= 0 && attribute.Default is { } value)
            {
                _draft.Set(node, attribute.Heading, value);
            }
        }

        _nodes.Push(node);
        _given.Clear();
    }

    private void Value(XmlReader reader)
    {
        _isDynamic |= IsTimed(reader);
        var id = reader.GetAttribute("for") ?? reader.GetAttribute("id") ?? "";
        var value = reader.GetAttribute("value") ?? "";
        // In a file with times a value stands several times; the first is kept, and the times are reported.
        if (!_given.Add(id))
        {
            _rows?.Changing.Add((_edge is null ? _nodeAttributes : _edgeAttributes).GetValueOrDefault(id)?.Heading ?? id);
            return;
        }

        if (_edge is { } edge)
        {
            if (_rows is not null)
            {
                edge.Said[Heading(id, _edgeAttributes)] = value;
            }

            if (edge.Strength is null && StrengthHeadings.Mean(_edgeAttributes.GetValueOrDefault(id)?.Heading ?? id))
            {
                edge.Strength = value;
            }
        }
        else if (_nodes.TryPeek(out var node) && node >= 0)
        {
            _draft.Set(node, Heading(id, _nodeAttributes), value);
        }
    }

    private string Heading(string id, Dictionary<string, GexfAttribute> attributes)
    {
        if (attributes.TryGetValue(id, out var attribute))
        {
            return attribute.Heading;
        }

        if (_undeclared.Add(id))
        {
            _findings.Add(FindingCodes.AttributeUndeclared, null, id);
        }

        return id;
    }

    private void End(string name)
    {
        switch (name)
        {
            case "creator" or "keywords" or "description" or "title":
                _meta = null;
                break;
            case "attributes":
                _declaring = null;
                break;
            case "attribute":
                _attribute = null;
                break;
            case "default" when _attribute is not null:
                _attribute.IsDefaultOpen = false;
                break;
            case "node" when _nodes.Count > 0:
                EndNode(_nodes.Pop());
                break;
            case "edge" when _edge is { } edge:
                edge.Give(_draft, _edgeAttributes.Values);
                _edge = null;
                break;
            default:
                break;
        }
    }

    /// <summary>When an actor was there has no column of its own: it is kept under the format's words.</summary>
    private void EndNode(int node)
    {
        if (_rows is not null && node >= 0 && _spells.Count > 0)
        {
            _draft.Set(node, "gexf:spells", string.Join(';', _spells.Select(s => $"{s.Start}/{s.End}")));
        }

        _spells.Clear();
    }

    private void AddSpell(XmlReader reader, List<(string? Start, string? End)> spells)
    {
        var start = reader.GetAttribute("start") ?? reader.GetAttribute("startopen") ?? reader.GetAttribute("timestamp");
        var end = reader.GetAttribute("end") ?? reader.GetAttribute("endopen") ?? reader.GetAttribute("timestamp");
        if (_rows is null)
        {
            return;
        }

        if ((start ?? end) is not null)
        {
            spells.Add((start, end));
        }

        spells.AddRange(GexfTimes.Read(reader.GetAttribute("timestamps"), reader.GetAttribute("intervals")));
    }

    private static bool IsTimed(XmlReader reader) =>
        reader.GetAttribute("start") is not null || reader.GetAttribute("end") is not null || reader.GetAttribute("startopen") is not null
        || reader.GetAttribute("endopen") is not null || reader.GetAttribute("timestamp") is not null || reader.GetAttribute("timestamps") is not null || reader.GetAttribute("intervals") is not null;
}
