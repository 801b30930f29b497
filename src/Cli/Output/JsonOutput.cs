using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace WijkNetwerk.Cli.Output;

/// <summary>JSON that is the same for the same content: two spaces, line feeds, 12 significant digits, null for what is undefined.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Names keep their letters; the output is a file or a pipe, never a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of a document, with a line feed at the end.</summary>
    public static string Text(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Bytes(write));

    /// <summary>The bytes of a document, with a line feed at the end.</summary>
    public static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A number, or null.</summary>
    public static void Number(this Utf8JsonWriter json, string name, double? value)
    {
        json.WritePropertyName(name);
        json.Value(value);
    }

    /// <summary>A number as an item of a list, or null.</summary>
    public static void Value(this Utf8JsonWriter json, double? value)
    {
        if (Numbers.File(value) is { } text)
        {
            json.WriteRawValue(text);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    /// <summary>A list of texts.</summary>
    public static void List(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>Two numbers, before and after, or null.</summary>
    public static void Pair(this Utf8JsonWriter json, string name, double? before, double? after)
    {
        json.WriteStartArray(name);
        json.Value(before);
        json.Value(after);
        json.WriteEndArray();
    }
}
