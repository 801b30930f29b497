using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;

namespace WijkNetwerk.Ingest.Names;

/// <summary>An actor with the keys of its names and its numbers, as the queue compares it.</summary>
internal sealed class NamedActor
{
    public NamedActor(int index, Actor actor, KindRule? kind)
    {
        (Index, Actor, Kind) = (index, actor, kind);
        Names = [.. actor.Aliases.Prepend(actor.Name).Distinct(StringComparer.Ordinal).Select(NameKey.Of).Where(k => k.Compact.Length > 0)];
        var oin = RegisterNumbers.Oin(actor.Oin);
        Numbers =
        [
            RegisterNumbers.Kvk(actor.Kvk) ?? RegisterNumbers.KvkIn(oin),
            RegisterNumbers.Rsin(actor.Rsin) ?? RegisterNumbers.RsinIn(oin),
            oin,
            RegisterNumbers.Cbs(actor.Cbs),
        ];
        City = actor.City is null ? "" : NameKey.Of(actor.City).Scanned;
    }

    public int Index { get; }

    public Actor Actor { get; }

    public KindRule? Kind { get; }

    /// <summary>The name and the other names.</summary>
    public ImmutableArray<NameKey> Names { get; }

    /// <summary>KvK, RSIN, OIN and code of Statistics Netherlands, where right; the order of the first four of <see cref="Why"/>.</summary>
    public ImmutableArray<string?> Numbers { get; }

    /// <summary>The city as names are looked at; empty when not stated.</summary>
    public string City { get; }

    /// <summary>An organisation is not compared with a place, a person or a rule. A kind that nobody knows is taken for an organisation, as the essay's "other" is.</summary>
    public KindCategory Category => Kind?.Category switch
    {
        null or KindCategory.Department => KindCategory.Organisation,
        KindCategory.Researcher => KindCategory.Role,
        { } category => category,
    };
}
