using System.Text;
using System.Xml;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Formats;

/// <summary>Reads GraphML as yEd, visone, igraph, Gephi, networkx and Network Canvas write it.</summary>
/// <remarks>
/// A key is matched by its attr.name, never by its id: programs number those as they like. A key without "for" is for everything.
/// The labels that yEd draws are labels. Nodes of a graph inside a node are nodes of the network. Of several graphs a plain network is the first; an import
/// reads all.
/// </remarks>
internal sealed class GraphMl
{
    private readonly NetworkDraft _draft;
    private readonly NetworkFindings _findings;
    private readonly NetworkFileRows? _rows;
    private readonly bool _isDirected;
    private readonly GraphMlKeys _keys;
    private readonly Stack<int> _nodes = new();
    private readonly Stack<bool> _graphs = new();
    private readonly StringBuilder _text = new();
    private readonly char[] _buffer = new char[4096];
    private GraphMlKey? _key;
    private string? _data;
    private int _dataDepth;
    private int? _passedOver;
    private bool _isLabel;
    private GraphMlTie? _edge;
    private readonly GraphMlCounts _counts = new();
    private string? _graph;

    private GraphMl(NetworkDraft draft, bool isDirected) => (_draft, _findings, _rows, _keys, _isDirected) = (draft, draft.Findings, draft.Rows, new GraphMlKeys(draft.Findings), isDirected);

    /// <summary>Reads a file into a draft.</summary>
    public static void Read(Stream stream, NetworkDraft draft, NetworkReadingOptions options) =>
        NetworkXml.Read(stream, draft.Findings, new GraphMl(draft, options.IsDirected).Read);

    private void Read(XmlReader reader)
    {
        if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "graphml")
        {
            _findings.Add(FindingCodes.NetworkLineWrong, NetworkXml.Line(reader), reader.LocalName, "<graphml>");
            return;
        }

        while (NetworkXml.Next(reader, _findings))
        {
            if (IsPassedOver(reader))
            {
                continue;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Begin(reader);
                    break;
                case XmlNodeType.EndElement:
                    End(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when IsWanted(reader.Depth):
                    NetworkXml.Append(reader, _text, _findings, _buffer);
                    break;
                default:
                    break;
            }
        }

        if (_counts.Graphs == 0 && !_findings.HasErrors)
        {
            _findings.Add(FindingCodes.NetworkLineWrong, null, "", "<graph>");
        }

        _counts.Report(_findings, isImport: _rows is not null);
    }

    private void Begin(XmlReader reader)
    {
        var (name, isEmpty, line) = (reader.LocalName, reader.IsEmptyElement, NetworkXml.Line(reader));
        switch (name)
        {
            case "key":
                _key = _keys.Declare(reader);
                break;
            case "default" when _key is not null:
                BeginText(reader);
                break;
            case "graph" when _graphs.Count == 0 && ++_counts.Graphs > 1 && _rows is null:
                PassOver(reader);
                return;
            case "graph":
                _counts.Nested += _graphs.Count > 0 ? 1 : 0;
                SaidOfGraph(reader);
                _graph = _graphs.Count > 0 ? _graph : reader.GetAttribute("id");
                _graphs.Push(reader.GetAttribute("edgedefault") is { } given ? given == "directed" : _isDirected);
                break;
            case "node" when _graphs.Count > 0:
                // SocNetV writes a graph for each relation, with the same nodes in all.
                _nodes.Push(_counts.Graphs > 1 && _draft.IsDeclared(reader.GetAttribute("id")) ? _draft.Mention(reader.GetAttribute("id")!, line) : _draft.Declare(reader.GetAttribute("id"), line));
                break;
            case "edge" when _graphs.Count > 0:
                _edge = new GraphMlTie(NetworkXml.End(reader, "source", _draft), NetworkXml.End(reader, "target", _draft), Direction(reader), line, reader.GetAttribute("id"))
                {
                    Said = _rows is null ? null : new Dictionary<string, string>(StringComparer.Ordinal),
                    Graph = _counts.Graphs > 1 ? _graph : null,
                };
                _counts.HasPorts |= reader.GetAttribute("sourceport") is not null || reader.GetAttribute("targetport") is not null;
                break;
            case "port":
                _counts.HasPorts = true;
                PassOver(reader);
                return;
            case "hyperedge":
                _counts.Hyperedges++;
                PassOver(reader);
                return;
            case "data" when _graphs.Count > 0:
                _data = reader.GetAttribute("key") ?? "";
                BeginText(reader);
                break;
            case "NodeLabel" when _data is not null && _nodes.TryPeek(out var node) && node >= 0 && _edge is null:
                _isLabel = true;
                BeginText(reader);
                break;
            case "Arrows" when _data is not null && _rows is not null && _edge is not null:
                _edge.Arrows = (reader.GetAttribute("source") is { } source ? source != "none" : null, reader.GetAttribute("target") is { } target ? target != "none" : null);
                break;
            case "EdgeLabel" when _data is not null && _rows is not null && _edge is not null:
                _isLabel = true;
                BeginText(reader);
                break;
            default:
                break;
        }

        if (isEmpty)
        {
            End(name);
        }
    }

    /// <summary>Network Canvas says of which case and session a network is in attributes of its own.</summary>
    private void SaidOfGraph(XmlReader reader)
    {
        for (var more = _rows is not null && reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.Prefix.Length > 0 && reader.Prefix is not ("xmlns" or "xml" or "xsi" or "parse"))
            {
                _rows!.OfNetwork.TryAdd(reader.LocalName, reader.Value);
            }
        }

        reader.MoveToElement();
    }

    private void PassOver(XmlReader reader) => _passedOver = reader.IsEmptyElement ? null : reader.Depth;

    private bool IsPassedOver(XmlReader reader)
    {
        var isInside = _passedOver is not null;
        if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == _passedOver)
        {
            _passedOver = null;
        }

        return isInside;
    }

    private void BeginText(XmlReader reader) => (_dataDepth, _) = (reader.Depth, _text.Clear());

    private bool IsWanted(int depth) => (_data is not null || _key is not null) && depth == _dataDepth + 1;

    private void End(string name)
    {
        switch (name)
        {
            case "key":
                _key = null;
                break;
            case "default" when _key is not null:
                _keys.SetDefault(_key, _text.ToString());
                break;
            case "graph" when _graphs.Count > 0:
                _graphs.Pop();
                break;
            case "node" when _nodes.Count > 0:
                EndNode(_nodes.Pop());
                break;
            case "edge" when _edge is { } edge:
                _counts.Arrows += edge.IsDrawnOtherwise ? 1 : 0;
                edge.Give(_draft, _keys);
                _edge = null;
                break;
            case "NodeLabel" when _isLabel && _nodes.TryPeek(out var node):
                LabelNode(node, _text.ToString().Trim());
                _isLabel = false;
                _text.Clear();
                // What else stands in this element is drawing.
                _dataDepth = int.MinValue;
                break;
            case "EdgeLabel" when _isLabel && _edge is { } edge:
                edge.Label(_text.ToString().Trim());
                _isLabel = false;
                _text.Clear();
                _dataDepth = int.MinValue;
                break;
            case "data" when _data is { } key:
                EndData(key, _text.ToString());
                _data = null;
                break;
            default:
                break;
        }
    }

    private void EndData(string key, string value)
    {
        var known = _keys.Of(key);
        if (known.Heading is not { Length: > 0 } heading)
        {
            // Without a name it is how a program draws, not what is known.
            _rows?.HasDrawing = true;
            return;
        }

        if (known.IsNumber && value.Trim() is "NaN" or "nan")
        {
            // So igraph writes a number that is not known; a default does not fill it in.
            value = "";
        }

        if (_edge is { } edge)
        {
            edge.Said?.TryAdd(heading, value);
            if (StrengthHeadings.Mean(heading))
            {
                edge.Strength = value.Trim();
            }
        }
        else if (_nodes.TryPeek(out var node) && node >= 0)
        {
            if (_counts.Graphs > 1 && _rows?.Find(node)?.Said.GetValueOrDefault(heading) is { } before && before != value)
            {
                // Of a node that another graph says otherwise the first is kept.
                _rows.Changing.Add(heading);
                return;
            }

            _draft.Set(node, heading, value);
            if (known.Default is not null)
            {
                known.Given.Add(node);
            }
        }
        else if (_nodes.Count == 0 && _graphs.Count == 1 && value.Length > 0)
        {
            _rows?.OfNetwork.TryAdd(heading, value);
        }
    }

    /// <summary>The first label that is drawn is the name; others are kept. A group has one for when it is open and one for when it is closed.</summary>
    private void LabelNode(int node, string label)
    {
        if (!_draft.HasLabel(node))
        {
            _draft.Label(node, label);
        }
        else if (_rows?.Find(node) is { } said && label.Length > 0 && label != _draft.LabelOf(node))
        {
            said.Said[GraphMlTie.MoreLabels] = said.Said.TryGetValue(GraphMlTie.MoreLabels, out var before) ? $"{before};{label}" : label;
        }
    }

    private void EndNode(int node)
    {
        foreach (var key in node >= 0 ? _keys.DefaultsOf("node") : [])
        {
            if (!key.Given.Contains(node))
            {
                _draft.Set(node, key.Heading!, key.Default!);
            }
        }
    }

    private bool Direction(XmlReader reader) => reader.GetAttribute("directed") switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => _graphs.Peek(),
    };
}
