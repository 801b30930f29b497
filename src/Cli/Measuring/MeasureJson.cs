using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using WijkNetwerk.Graph.Significance;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>A result as JSON, of the shape that docs/measure.md promises: one node a line, numbers in full.</summary>
internal sealed class MeasureJson : IDisposable
{
    /// <summary>Names keep their letters; the output is a file or a pipe, never a page.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = Encoder,
        SkipValidation = true,
    };

    private readonly MeasureResult _result;
    private readonly TextWriter _writer;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly List<(string Key, string Reason)> _reasons = [];
    private char[] _text = new char[4096];

    private MeasureJson(MeasureResult result, TextWriter writer) => (_result, _writer, _json) = (result, writer, new Utf8JsonWriter(_buffer, Options));

    /// <summary>Writes a result.</summary>
    public static void Write(MeasureResult result, TextWriter writer)
    {
        using var json = new MeasureJson(result, writer);
        json.Write();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private ImmutableArray<string> Ids => _result.Measured.Ids;

    private void Write()
    {
        _writer.Write("{ \"graph\": ");
        Graph();
        _writer.Write(",\n  \"nodes\": ");
        Nodes();
        _writer.Write(",\n  \"cutNodes\": ");
        Asked("cutNodes", _result.CutNodes, node => _json.WriteStringValue(Ids[node]));
        _writer.Write(",\n  \"bridgeTies\": ");
        Asked("bridgeTies", _result.BridgeTies, tie => Set([tie.First, tie.Second]));
        _writer.Write(",\n  \"communities\": ");
        Communities();
        _writer.Write(",\n  \"pairs\": ");
        Lines(_result.Pairs.Length, i => Pair(_result.Pairs[i]));
        _writer.Write(",\n  \"keyPlayers\": ");
        Lines(_result.KeyPlayers.Length, i => KeyPlayers(_result.KeyPlayers[i]));
        if (_result.Options.HasStrengths)
        {
            _writer.Write(",\n  \"disparity\": ");
            Asked("disparity", _result.Disparity, Disparity, _result.Options.IsTwoMode ? MeasureReasons.Projection : MeasureReasons.NotAsked);
        }

        if (_result.Attendance is { } attendance)
        {
            _writer.Write(",\n  \"twoMode\": ");
            TwoModeOutput.Json(attendance, _json, Lines, _writer.Write);
            if (attendance.BySizes is null)
            {
                _reasons.Add(("twoMode.sdsm", MeasureReasons.NoFit));
            }
        }

        if (_result.Chance is { } chance)
        {
            _writer.Write(",\n  \"significance\": ");
            chance.Write(_json, Ids, _reasons);
            Flush();
        }

        _writer.Write(",\n  \"reasons\": ");
        Reasons();
        _writer.Write(",\n  \"provenance\": ");
        MeasureProvenance.Write(_json, _result);
        Flush();
        _writer.Write(" }\n");
    }

    private void Graph()
    {
        var network = _result.Measured.Network;
        _json.WriteStartObject();
        _json.WriteNumber("nodes", network.NodeCount);
        _json.WriteNumber("edges", network.TieCount);
        _json.WriteBoolean("directed", network.IsDirected);
        foreach (var value in _result.Graph)
        {
            _json.WritePropertyName(value.Name);
            if (!Number(value.Value))
            {
                _reasons.Add(($"graph.{value.Name}", value.Reason));
            }
        }

        _json.WriteNumber("selfTies", _result.Measured.Build.SelfTies);
        _json.WriteNumber("parallelTies", _result.Measured.Build.ParallelTies);
        _json.WriteEndObject();
        Flush();
    }

    private void Nodes()
    {
        foreach (var values in _result.Nodes)
        {
            if (values.Missing is { } reason)
            {
                _reasons.Add(($"node:*.{values.Name}", reason));
            }
        }

        _writer.Write('[');
        _reasons.AddRange(new NodeLines(_result).Write(Write));
        _writer.Write(_result.Measured.Network.NodeCount == 0 ? "]" : " ]");
    }

    private void Communities()
    {
        if (_result.Communities is not { } communities)
        {
            Asked<int>("communities", null, static _ => { });
            return;
        }

        Lines(communities.Length, node =>
        {
            _json.WriteStartObject();
            _json.WriteString("id", Ids[node]);
            _json.WriteNumber("community", communities[node]);
            _json.WriteEndObject();
        });
    }

    private void Pair(PairValues pair)
    {
        _json.WriteStartObject();
        _json.WriteString("source", Ids[pair.Source]);
        _json.WriteString("target", Ids[pair.Target]);
        Named("distance", pair.Distance);
        Named("disjointPaths", pair.DisjointPaths);
        Named("minimumCut", pair.MinimumCut);
        Named("minimumCutFar", pair.MinimumCutFar);
        Named("commonNeighbours", pair.CommonNeighbours);
        Named("jaccard", pair.Jaccard);
        Named("adamicAdar", pair.AdamicAdar);
        Named("resourceAllocation", pair.ResourceAllocation);
        Named("dominators", pair.Dominators);
        _json.WriteEndObject();
        _reasons.AddRange(pair.Reasons.Select(r => ($"pair:{Ids[pair.Source]},{Ids[pair.Target]}.{r.Field}", r.Reason)));
    }

    private void KeyPlayers(KeyPlayerValues best)
    {
        _json.WriteStartObject();
        _json.WriteNumber("size", best.Size);
        _json.WriteString("criterion", best.Criterion);
        Named("value", best.Value);
        _json.WriteStartArray("sets");
        foreach (var set in best.Sets)
        {
            Set(set);
        }

        _json.WriteEndArray();
        _json.WriteBoolean("exact", best.IsExact);
        _json.WriteEndObject();
        if (best.Value is null)
        {
            _reasons.Add(($"keyPlayers:{best.Size}.{best.Criterion}", MeasureReasons.TooFewLeft));
        }
    }

    private void Disparity(DisparityOfTie tie)
    {
        _json.WriteStartObject();
        _json.WriteString("source", Ids[tie.Source]);
        _json.WriteString("target", Ids[tie.Target]);
        Named("strength", tie.Strength);
        foreach (var (name, chance) in (ReadOnlySpan<(string, double?)>)[("sourceChance", tie.AtSource), ("targetChance", tie.AtTarget)])
        {
            Named(name, chance);
            if (chance is null)
            {
                _reasons.Add(($"tie:{Ids[tie.Source]},{Ids[tie.Target]}.{name}", MeasureReasons.OneTie));
            }
        }

        _json.WriteEndObject();
    }

    private void Reasons()
    {
        if (_reasons.Count == 0)
        {
            _writer.Write("{}");
            return;
        }

        // A pair or an id may be asked twice; a key stands once.
        var written = new HashSet<string>(StringComparer.Ordinal);
        _writer.Write('{');
        foreach (var (key, reason) in _reasons)
        {
            if (written.Add(key))
            {
                _writer.Write(written.Count == 1 ? "\n    " : ",\n    ");
                _json.WriteStringValue(key);
                Flush();
                _writer.Write(": ");
                _json.WriteStringValue(reason);
                Flush();
            }
        }

        _writer.Write(" }");
    }

    private void Asked<T>(string name, ImmutableArray<T>? items, Action<T> write, string reason = MeasureReasons.NotAsked)
    {
        if (items is { } all)
        {
            Lines(all.Length, i => write(all[i]));
            return;
        }

        _reasons.Add((name, reason));
        _writer.Write("null");
    }

    private void Lines(int count, Action<int> write)
    {
        _writer.Write('[');
        for (var i = 0; i < count; i++)
        {
            _writer.Write(i == 0 ? "\n    " : ",\n    ");
            write(i);
            Flush();
        }

        _writer.Write(count == 0 ? "]" : " ]");
    }

    private void Set(ImmutableArray<int> nodes)
    {
        _json.WriteStartArray();
        foreach (var node in nodes)
        {
            _json.WriteStringValue(Ids[node]);
        }

        _json.WriteEndArray();
    }

    private void Named(string name, double? value)
    {
        _json.WritePropertyName(name);
        Number(value);
    }

    private void Named(string name, ImmutableArray<int>? nodes)
    {
        _json.WritePropertyName(name);
        if (nodes is { } all)
        {
            Set(all);
        }
        else
        {
            _json.WriteNullValue();
        }
    }

    private bool Number(double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            _json.WriteNumberValue(number);
            return true;
        }

        _json.WriteNullValue();
        return false;
    }

    private void Flush()
    {
        _json.Flush();
        Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        _json.Reset();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (_text.Length < bytes.Length)
        {
            _text = new char[bytes.Length];
        }

        _writer.Write(_text.AsSpan(0, Encoding.UTF8.GetChars(bytes, _text)));
    }
}
