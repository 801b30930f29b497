using System.Collections.Immutable;
using System.Text;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The ids of actors by number, each one text however many rows name it. Several threads may ask at once.</summary>
internal sealed class ActorIds
{
    private readonly IdIndex _ids;
    private readonly string[] _texts;

    /// <summary>Numbers actors by their place.</summary>
    public ActorIds(ImmutableArray<Actor> actors)
    {
        (_texts, _ids) = ([.. actors.Select(a => a.Id)], IdIndex.For(actors.Length));
        foreach (var id in _texts)
        {
            _ids.Of(id, out _);
        }
    }

    /// <summary>The number of an actor; below zero when there is none.</summary>
    public int Find(ReadOnlySpan<byte> id) => _ids.Find(id);

    /// <summary>The number of an actor that must be there.</summary>
    /// <exception cref="ArgumentException">No actor has this id.</exception>
    public int Number(ReadOnlySpan<byte> id) =>
        _ids.Find(id) is >= 0 and var number ? number : throw new ArgumentException($"The actor '{Encoding.UTF8.GetString(id)}' does not exist.");

    /// <summary>The id of an actor.</summary>
    public string Text(int number) => _texts[number];
}
