using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>Takes from actors and relations what no reader outside the project needs: remarks, columns of the user, register numbers, reporters, dates.</summary>
internal sealed class Bare(People people, LeftOutCount count, int smallest)
{
    /// <summary>The ecosystem without what may not be given; who is who stays.</summary>
    public Ecosystem Of(Ecosystem ecosystem, DateOnly at)
    {
        bool IsOwn(string id) => people.IsOfOwn(id);
        var live = ecosystem.Relations.Where(r => IsKept(r, at)).ToList();
        var ids = live.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
        bool IsThere(string id) => ids.Contains(id) || ecosystem.FindActor(id) is not null;
        return new Ecosystem(
            ecosystem.Actors.Select(Actor),
            live.Select(r => Relation(r, IsOwn(r.Source) || IsOwn(r.Target)) with { CarriedBy = Carriers(r.CarriedBy, id => IsThere(id) ? id : null) }),
            ecosystem.Memberships.Where(m => m.Period.DoesNotExclude(at)).Select(m => IsOwn(m.Person) ? m : m with { Period = Period.Unknown }),
            ecosystem.Attendance.Select(Attendance),
            ecosystem.Coverage.Select(Coverage));
    }

    public static Attendance Attendance(Attendance was) => was with { Date = null, Role = null };

    public static Coverage Coverage(Coverage was) => was with { Date = null, Document = null };

    /// <summary>Without dates nobody could see that a relation is not live: it is left out. What is planned or failed says so itself.</summary>
    public bool IsKept(Relation relation, DateOnly at)
    {
        var isKept = relation.Status is RelationStatus.Planned or RelationStatus.Failed || TimeSlice.IsLive(relation, at);
        count.AddIf(!isKept, LeftOutPart.RelationsNotLive);
        return isKept;
    }

    public Actor Actor(Actor actor)
    {
        var isPeople = people.IsPeople(actor);
        count.AddIf(actor.Note is not null, LeftOutPart.Notes);
        count.Add(LeftOutPart.Attributes, actor.Attributes.Count);
        count.AddIf(actor.Kvk is not null || actor.Rsin is not null, LeftOutPart.RegisterNumbers);
        count.AddIf(isPeople && !actor.Aliases.IsEmpty, LeftOutPart.Aliases);
        count.AddIf(IsSmall(actor), LeftOutPart.SmallCounts);
        var (document, reference) = Document(actor.Document, actor.DocumentRef);
        return actor with
        {
            Note = null,
            Attributes = ImmutableSortedDictionary<string, string>.Empty,
            Kvk = null,
            Rsin = null,
            Aliases = isPeople ? [] : actor.Aliases.RemoveAll(people.Names.Are),
            Persons = IsSmall(actor) ? null : actor.Persons,
            Since = isPeople ? null : actor.Since,
            Document = document,
            DocumentRef = reference,
        };
    }

    /// <param name="relation">A relation that is kept.</param>
    /// <param name="keepsDates">True for a relation of an own organisation, to its members: they keep its dates and its amount.</param>
    public Relation Relation(Relation relation, bool keepsDates)
    {
        count.AddIf(relation.Note is not null, LeftOutPart.Notes);
        count.Add(LeftOutPart.Attributes, relation.Attributes.Count);
        var hasDates = relation.Period is not { From: null, To: null, IsOpenEnded: false };
        count.AddIf(hasDates && !keepsDates, LeftOutPart.Dates);
        // One relation is a cell of one payer: what it is, tells what that payer pays.
        var isOfPeople = people.IsStranger(relation.Source) || people.IsStranger(relation.Target);
        count.AddIf(relation.AmountEur is not null && !keepsDates, isOfPeople ? LeftOutPart.Amounts : LeftOutPart.AmountsOfOnePayer);
        return relation with
        {
            Note = null,
            Attributes = ImmutableSortedDictionary<string, string>.Empty,
            Period = keepsDates ? relation.Period : Period.Unknown,
            // It is live at the reference date although its end is known: without the dates "ended" would be read as not live.
            Status = relation.Status == RelationStatus.Ended && !keepsDates ? RelationStatus.Active : relation.Status,
            AmountEur = keepsDates ? relation.AmountEur : null,
            DoNotApproach = false,
            Evidence = Evidence(relation.Evidence),
        };
    }

    private bool IsSmall(Actor actor) => !people.IsOwn(actor) && actor.Persons is { } persons && SmallCells.IsSmall(persons, smallest);

    /// <summary>What is said for and against it, without who said it.</summary>
    public ImmutableArray<Evidence> Evidence(IEnumerable<Evidence> evidence)
    {
        var kept = new List<Evidence>();
        foreach (var said in evidence)
        {
            count.AddIf(said.ReportedBy is not null, LeftOutPart.Reporters);
            var (document, reference) = Document(said.Document, said.DocumentRef);
            var bare = new Evidence(said.Kind, null, document, reference);
            if (!kept.Contains(bare))
            {
                kept.Add(bare);
            }
        }

        return [.. kept];
    }

    /// <summary>What a relation hangs on, by new ids; a need of which an alternative is left out is left out whole, or it would say more than is known.</summary>
    public CarriedBy Carriers(CarriedBy was, Func<string, string?> find)
    {
        var needs = new List<string>();
        foreach (var alternatives in was.Needs)
        {
            var found = alternatives.Select(find).ToList();
            if (found.Contains(null))
            {
                count.Add(LeftOutPart.Carriers);
            }
            else
            {
                needs.Add(string.Join('|', found.Distinct(StringComparer.Ordinal)));
            }
        }

        return CarriedBy.Parse(string.Join(';', needs));
    }

    private (string? Document, string? Ref) Document(string? document, string? reference)
    {
        if (!people.Names.Are(document) && !people.Names.Are(reference))
        {
            return (document, reference);
        }

        count.Add(LeftOutPart.Documents);
        return (people.Names.Are(document) ? null : document, null);
    }
}
