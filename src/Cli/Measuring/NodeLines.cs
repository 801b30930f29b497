using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace WijkNetwerk.Cli.Measuring;

/// <summary>The nodes of a result as JSON, one a line: what is the same in every line is made once, and blocks of lines are made side by side.</summary>
internal sealed class NodeLines
{
    private const int Block = 4096;
    private const int LongestNumber = 32;

    private readonly MeasureResult _result;
    private readonly (byte[] Before, NodeValues Values)[] _fields;
    private readonly byte[] _after;

    public NodeLines(MeasureResult result)
    {
        _result = result;
        var fields = new List<(byte[] Before, NodeValues Values)>();
        var same = new StringBuilder();
        foreach (var values in result.Nodes)
        {
            same.Append(",\"").Append(values.Name).Append("\":");
            if (values.Missing is null)
            {
                fields.Add((Encoding.UTF8.GetBytes(same.ToString()), values));
                same.Clear();
            }
            else
            {
                same.Append("null");
            }
        }

        _fields = [.. fields];
        _after = Encoding.UTF8.GetBytes(same.Append('}').ToString());
    }

    /// <summary>Writes the lines in order, without the brackets around them.</summary>
    /// <returns>Why a number of a node is not there, in the order of the lines.</returns>
    public List<(string Key, string Reason)> Write(Action<ReadOnlySpan<byte>> write)
    {
        var count = _result.Measured.Network.NodeCount;
        var reasons = new List<(string Key, string Reason)>();
        var blocks = Enumerable.Range(0, (count + Block - 1) / Block).ToArray();
        foreach (var (text, missing) in blocks.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(Lines))
        {
            write(text.WrittenSpan);
            reasons.AddRange(missing);
        }

        return reasons;
    }

    private (ArrayBufferWriter<byte> Text, List<(string Key, string Reason)> Reasons) Lines(int block)
    {
        var text = new ArrayBufferWriter<byte>(Block * 512);
        var reasons = new List<(string Key, string Reason)>();
        var end = Math.Min((block + 1) * Block, _result.Measured.Network.NodeCount);
        for (var node = block * Block; node < end; node++)
        {
            text.Write(node == 0 ? "\n    "u8 : ",\n    "u8);
            Names(text, node);
            foreach (var (before, values) in _fields)
            {
                text.Write(before);
                Value(text, values, node, reasons);
            }

            text.Write(_after);
        }

        return (text, reasons);
    }

    private void Names(ArrayBufferWriter<byte> text, int node)
    {
        var measured = _result.Measured;
        var id = measured.Ids[node];
        text.Write("{\"id\":"u8);
        Quoted(text, id);
        if (measured.Labels[node] != id)
        {
            text.Write(",\"label\":"u8);
            Quoted(text, measured.Labels[node]);
        }

        if (measured.Groups is { } groups)
        {
            text.Write(",\"group\":"u8);
            if (groups[node] < 0)
            {
                text.Write("null"u8);
            }
            else
            {
                Quoted(text, measured.GroupNames[groups[node]]);
            }
        }
    }

    private void Value(ArrayBufferWriter<byte> text, NodeValues values, int node, List<(string Key, string Reason)> reasons)
    {
        if (values.Value(node) is not { } value || !double.IsFinite(value))
        {
            text.Write("null"u8);
            reasons.Add(($"node:{_result.Measured.Ids[node]}.{values.Name}", values.Reason(node)));
        }
        else if (values.IsYesNo)
        {
            text.Write(value != 0 ? "true"u8 : "false"u8);
        }
        else
        {
            // The shortest digits that give the same double back.
            value.TryFormat(text.GetSpan(LongestNumber), out var length, default, CultureInfo.InvariantCulture);
            text.Advance(length);
        }
    }

    private static void Quoted(ArrayBufferWriter<byte> text, string value)
    {
        text.Write("\""u8);
        text.Write(JsonEncodedText.Encode(value, MeasureJson.Encoder).EncodedUtf8Bytes);
        text.Write("\""u8);
    }
}
