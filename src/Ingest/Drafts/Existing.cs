using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Drafts;

/// <summary>What a database holds before an import.</summary>
internal abstract class Existing : IDisposable
{
    public abstract ImmutableArray<Actor> Actors { get; }

    /// <summary>The relations that hang on something.</summary>
    public abstract IEnumerable<Relation> Carried { get; }

    /// <summary>Ids of the relations that somebody denied, in their order; of others than those named none need be given.</summary>
    public abstract IEnumerable<string> Denied(IEnumerable<string> named);

    public abstract ImmutableArray<Membership> Memberships { get; }

    public abstract ImmutableArray<Attendance> Attendance { get; }

    public abstract ImmutableArray<Coverage> Coverage { get; }

    public abstract Actor? FindActor(string id);

    public abstract bool HasRelation(string id);

    public abstract Relation? FindRelation(string id);

    /// <summary>Everything.</summary>
    public abstract Ecosystem Whole();

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>All of it in memory.</summary>
    public static Existing Of(Ecosystem ecosystem) => new Loaded(ecosystem);

    private sealed class Loaded(Ecosystem ecosystem) : Existing
    {
        public override ImmutableArray<Actor> Actors => ecosystem.Actors;

        public override IEnumerable<Relation> Carried => ecosystem.Relations.Where(r => !r.CarriedBy.IsNothing);

        public override IEnumerable<string> Denied(IEnumerable<string> named) =>
            ecosystem.Relations.Where(r => r.Evidence.Any(e => e.Kind == EvidenceKind.Contradicted)).Select(r => r.Id);

        public override ImmutableArray<Membership> Memberships => ecosystem.Memberships;

        public override ImmutableArray<Attendance> Attendance => ecosystem.Attendance;

        public override ImmutableArray<Coverage> Coverage => ecosystem.Coverage;

        public override Actor? FindActor(string id) => ecosystem.FindActor(id);

        public override bool HasRelation(string id) => ecosystem.FindRelation(id) is not null;

        public override Relation? FindRelation(string id) => ecosystem.FindRelation(id);

        public override Ecosystem Whole() => ecosystem;
    }
}
