using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Checking;

namespace WijkNetwerk.Ingest.Names;

/// <summary>Reads what is known by the decisions on names: one id for one actor. The rows themselves stay as they were imported, so that undoing is exact.</summary>
public sealed class OneName
{
    private readonly IReadOnlyList<NameDecision> _decisions;
    private readonly Groups _all = new();

    /// <summary>Takes the decisions that are in force.</summary>
    /// <param name="decisions">In the order in which they were taken; see <see cref="NameDecision.InForce"/>.</param>
    public OneName(IReadOnlyList<NameDecision> decisions)
    {
        _decisions = decisions;
        foreach (var decision in decisions.Where(d => d.Verdict == Verdict.Same))
        {
            _all.Join(decision.Alias!, decision.Kept!);
        }
    }

    /// <summary>Whether nothing was decided.</summary>
    public bool IsEmpty => _decisions.Count == 0;

    /// <summary>The id that an id is read as: the one that was kept, by way of others too; itself when nothing was decided.</summary>
    /// <param name="id">The id of an actor.</param>
    public string Id(string id) => _all.Of(id);

    /// <summary>Whether anything was decided about two actors, under the ids they are read as.</summary>
    public bool IsDecided(string a, string b) => _decisions.Any(d => NameDecision.Pair(Id(d.First), Id(d.Second)) == NameDecision.Pair(Id(a), Id(b)));

    /// <summary>Reads the settings of a project by the same ids.</summary>
    /// <param name="file">The settings.</param>
    /// <returns>The same when nothing was decided.</returns>
    public ProjectFile Read(ProjectFile file) => _decisions.Count == 0 ? file : file with
    {
        Focal = [.. file.Focal.Select(Id).Distinct(StringComparer.Ordinal)],
        // What is decided of the kept id itself goes before what is decided of another that is now the same.
        Overrides = file.Overrides.OrderBy(o => o.Key != Id(o.Key)).ThenBy(o => o.Key, StringComparer.Ordinal).DistinctBy(o => Id(o.Key))
            .ToImmutableSortedDictionary(o => Id(o.Key), o => o.Value, StringComparer.Ordinal),
    };

    /// <summary>Reads an ecosystem: those that are the same become one, relations run to the one, parts get their whole.</summary>
    /// <param name="raw">What was imported.</param>
    /// <returns>The ecosystem as decided, and what there is to say about it. The same ecosystem when nothing was decided.</returns>
    public (Ecosystem Ecosystem, ImmutableArray<Finding> Findings) Read(Ecosystem raw)
    {
        if (_decisions.Count == 0)
        {
            return (raw, []);
        }

        var findings = ImmutableArray.CreateBuilder<Finding>();
        var (groups, wholes) = Effective(raw, findings);
        var to = new Repointing(groups.Of);
        var actors = raw.Actors.GroupBy(a => groups.Of(a.Id), StringComparer.Ordinal)
            .Select(group => MergedActor.Of([.. group.OrderBy(a => a.Id != group.Key)], findings))
            .Select(actor => actor with { PartOf = to.Of(wholes.GetValueOrDefault(actor.Id) ?? actor.PartOf) is { } whole && whole != actor.Id ? whole : null })
            .ToArray();
        var relations = Relations(raw, to, findings);
        return (
            new Ecosystem(
                actors, relations, raw.Memberships.Select(to.Of).Where(m => m.Person != m.Organisation).Distinct(), raw.Attendance.Select(to.Of).Distinct(),
                raw.Coverage.Select(to.Of).Distinct()),
            findings.ToImmutable());
    }

    private static List<Relation> Relations(Ecosystem raw, Repointing to, ImmutableArray<Finding>.Builder findings)
    {
        var relations = new List<Relation>(raw.Relations.Length);
        foreach (var relation in raw.Relations)
        {
            var read = to.Of(relation);
            if (read.Source == read.Target)
            {
                findings.Add(FindingCodes.MergedTied.At(new Place(""), relation.Id, relation.Source, relation.Target));
            }
            else
            {
                relations.Add(read);
            }
        }

        return relations;
    }

    /// <summary>Of the decisions those that can be carried out here: both there, and no circle.</summary>
    private (Groups Groups, Dictionary<string, string> Wholes) Effective(Ecosystem raw, ImmutableArray<Finding>.Builder findings)
    {
        var groups = new Groups();
        var parts = raw.Actors.Where(a => a.PartOf is not null).ToLookup(a => a.Id, a => a.PartOf!, StringComparer.Ordinal);
        var decided = new List<(string Part, string Whole)>();
        foreach (var decision in _decisions)
        {
            if (raw.FindActor(decision.First) is null || raw.FindActor(decision.Second) is null)
            {
                findings.Add(FindingCodes.DecisionWaits.At(new Place(""), decision.First, decision.Second));
                continue;
            }

            var isCircle = decision.Verdict switch
            {
                Verdict.Same => IsAbove(decision.First, decision.Second) || IsAbove(decision.Second, decision.First),
                Verdict.PartOf => groups.Of(decision.First) == groups.Of(decision.Second) || IsAbove(decision.Second, decision.First),
                _ => false,
            };
            if (isCircle)
            {
                findings.Add(FindingCodes.DecisionMakesCircle.At(new Place(""), decision.First, decision.Second));
            }
            else if (decision.Verdict == Verdict.Same)
            {
                groups.Join(decision.Alias!, decision.Kept!);
            }
            else if (decision.Verdict == Verdict.PartOf)
            {
                decided.Add((decision.First, decision.Second));
            }
        }

        foreach (var decision in _decisions.Where(d => d.Verdict == Verdict.Different && groups.Of(d.First) == groups.Of(d.Second)))
        {
            findings.Add(FindingCodes.DecisionsContradict.At(new Place(""), decision.First, decision.Second));
        }

        return (groups, decided.GroupBy(d => groups.Of(d.Part), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Whole, StringComparer.Ordinal));

        // Whether going up from one id, over every part_of of everything that is one with it, leads to another.
        bool IsAbove(string from, string sought)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { groups.Of(from) };
            for (var todo = new Stack<string>(seen); todo.TryPop(out var here);)
            {
                foreach (var above in groups.Members(here).SelectMany(m => parts[m].Concat(decided.Where(d => d.Part == m).Select(d => d.Whole))).Select(groups.Of))
                {
                    if (above == groups.Of(sought) && above != groups.Of(from))
                    {
                        return true;
                    }

                    if (seen.Add(above))
                    {
                        todo.Push(above);
                    }
                }
            }

            return false;
        }
    }

    /// <summary>Ids that are one, each group under the id that was kept.</summary>
    private sealed class Groups
    {
        private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);
        private readonly Dictionary<string, List<string>> _members = new(StringComparer.Ordinal);

        public string Of(string id) => _kept.GetValueOrDefault(id, id);

        public IEnumerable<string> Members(string kept) => _members.GetValueOrDefault(kept) ?? [kept];

        public void Join(string alias, string kept)
        {
            var (from, into) = (Of(alias), Of(kept));
            if (from == into)
            {
                return;
            }

            var members = Members(into).Concat(Members(from)).ToList();
            _members.Remove(from);
            _members[into] = members;
            members.ForEach(id => _kept[id] = into);
        }
    }
}
