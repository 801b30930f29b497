using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Strikes names and ids of people out of texts: plain ones, and those inside JSON.</summary>
/// <remarks>
/// A text that is an id, a name or another name goes whole. In a sentence the names go, as whole words, whatever their case; ids too, unless they are a part
/// of a longer id. A whole name of two or three letters goes only as a word with a capital: Bo, and not bo. A text without spaces, such as a file name, goes
/// whole when every word of a name of two words or more is in it, or when a short name is a word of it.
/// </remarks>
internal sealed class StruckOut
{
    /// <summary>What stands in their place.</summary>
    public const string Mark = "[…]";

    // A shorter id is a word like any other; as the whole of a text it is found all the same.
    private const int ShortestInside = 4;

    private readonly HashSet<string> _whole = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<string> _names;
    private readonly ImmutableArray<string> _ids;
    private readonly ImmutableArray<string> _short;
    private readonly ImmutableArray<ImmutableArray<string>> _words;
    private readonly SearchValues<string> _any;

    public StruckOut(IReadOnlyCollection<Actor> people, IEnumerable<string> relations)
    {
        var names = people.SelectMany(p => (IEnumerable<string>)[p.Name, .. p.Aliases]).ToList();
        var ids = people.Select(p => p.Id).Concat(relations).ToList();
        _whole.UnionWith(names);
        _whole.UnionWith(ids);
        _names = Longest(names);
        _ids = Longest(ids);
        _short = [.. names.Where(PersonNames.IsShortName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        _words = [.. names.Select(n => PersonNames.WordsOf(n).ToImmutableArray()).Where(w => w.Length > 1)];
        _any = SearchValues.Create([.. _names, .. _ids, .. _short, .. _words.Select(w => w.MaxBy(t => t.Length)!)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The text without them; the same text when they are not in it.</summary>
    public string Of(string text) =>
        text.Length > 0 && text[0] is '[' or '{' or '"' && TryJson(text) is { } json ? json : Plain(text);

    private string Plain(string text)
    {
        if (_whole.Contains(text))
        {
            return Mark;
        }

        if (!text.AsSpan().ContainsAny(_any))
        {
            return text;
        }

        if (!text.Any(char.IsWhiteSpace))
        {
            var words = PersonNames.WordsOf(text).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return _words.Any(name => name.All(words.Contains)) || _short.Any(words.Contains) ? Mark : _ids.Aggregate(text, (t, id) => Strike(t, id, IsOfId));
        }

        text = _names.Aggregate(text, (t, name) => Strike(t, name, char.IsLetterOrDigit));
        text = _short.Aggregate(text, (t, name) => Strike(t, name, char.IsLetterOrDigit, StringComparison.Ordinal));
        return _ids.Aggregate(text, (t, id) => Strike(t, id, IsOfId));
    }

    private static ImmutableArray<string> Longest(IEnumerable<string> texts) =>
        [.. texts.Where(t => t.Length >= ShortestInside).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(t => t.Length).ThenBy(t => t, StringComparer.Ordinal)];

    private static bool IsOfId(char sign) => char.IsLetterOrDigit(sign) || sign is '-' or '_' or '#';

    private static string Strike(string text, string needle, Func<char, bool> isOfWord, StringComparison how = StringComparison.OrdinalIgnoreCase)
    {
        var (kept, from) = (new StringBuilder(), 0);
        for (var at = text.IndexOf(needle, how); at >= 0; at = text.IndexOf(needle, at + needle.Length, how))
        {
            var after = at + needle.Length;
            if ((at == 0 || !isOfWord(text[at - 1])) && (after == text.Length || !isOfWord(text[after])))
            {
                kept.Append(text, from, at - from).Append(Mark);
                from = after;
            }
        }

        return from == 0 ? text : kept.Append(text, from, text.Length - from).ToString();
    }

    private string? TryJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var (bytes, isChanged) = (new ArrayBufferWriter<byte>(), false);
            using (var json = new Utf8JsonWriter(bytes))
            {
                Copy(document.RootElement, json, ref isChanged);
            }

            return isChanged ? Encoding.UTF8.GetString(bytes.WrittenSpan) : text;
        }
        catch (JsonException)
        {
            // A sentence that begins with a bracket.
            return null;
        }
    }

    private void Copy(JsonElement from, Utf8JsonWriter to, ref bool isChanged)
    {
        switch (from.ValueKind)
        {
            case JsonValueKind.Object:
                to.WriteStartObject();
                foreach (var field in from.EnumerateObject())
                {
                    to.WritePropertyName(Changed(field.Name, ref isChanged));
                    Copy(field.Value, to, ref isChanged);
                }

                to.WriteEndObject();
                break;
            case JsonValueKind.Array:
                to.WriteStartArray();
                foreach (var item in from.EnumerateArray())
                {
                    Copy(item, to, ref isChanged);
                }

                to.WriteEndArray();
                break;
            case JsonValueKind.String:
                to.WriteStringValue(Changed(from.GetString()!, ref isChanged));
                break;
            default:
                from.WriteTo(to);
                break;
        }
    }

    private string Changed(string text, ref bool isChanged)
    {
        var plain = Plain(text);
        isChanged |= plain != text;
        return plain;
    }
}
