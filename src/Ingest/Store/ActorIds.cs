using System.Text;
using WijkNetwerk.Ingest.Formats;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The ids of actors, each one text however many rows name it.</summary>
internal sealed class ActorIds
{
    private readonly IdIndex _ids = new();
    private readonly List<string> _texts = [];

    /// <summary>The text of an id, which is kept from now on.</summary>
    public string Add(ReadOnlySpan<byte> id)
    {
        var number = _ids.Of(id, out var isNew);
        if (isNew)
        {
            _texts.Add(Encoding.UTF8.GetString(id));
        }

        return _texts[number];
    }

    /// <summary>The text of an id; several threads may ask at once, once all are added.</summary>
    public string Of(ReadOnlySpan<byte> id) => _ids.Find(id) is >= 0 and var number ? _texts[number] : Encoding.UTF8.GetString(id);
}
