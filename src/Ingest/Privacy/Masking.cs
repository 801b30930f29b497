using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Privacy;

/// <summary>The same network with other ids and names for persons: every number that is measured on it stays the same.</summary>
internal sealed class Masking
{
    private const string IdOfPerson = "person-";

    private readonly Ecosystem _ecosystem;
    private readonly People _people;
    private readonly AudienceOptions _options;
    private readonly LeftOutCount _count;
    private readonly IReadOnlyDictionary<string, string> _ids;
    private readonly Dictionary<string, string> _relations;
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);

    public Masking(Ecosystem ecosystem, People people, AudienceOptions options, LeftOutCount count)
    {
        (_ecosystem, _people, _options, _count) = (ecosystem, people, options, count);
        var persons = ecosystem.Actors.Where(a => people.IsPerson(a) && !people.IsOwn(a)).Select(a => a.Id).ToList();
        _ids = options.Pseudonyms?.OfAll(persons, IsTaken) ?? Numbered(persons);
        _relations = NewRelationIds();
        var unknown = persons.Count(id => !people.IsKnown(ecosystem.Actor(id)));
        count.Add(LeftOutPart.PeopleMasked, persons.Count - unknown);
        count.Add(LeftOutPart.UnknownKind, unknown);
        count.Add(LeftOutPart.Ids, _relations.Count);
    }

    public AudienceResult Result()
    {
        var actors = _ecosystem.Actors.Select(Actor).ToList();
        var relations = _ecosystem.Relations.Select(Relation).ToList();
        return new AudienceResult(
            new Ecosystem(
                actors,
                relations,
                _ecosystem.Memberships.Select(m => m with { Person = Id(m.Person), Organisation = Id(m.Organisation) }),
                _ecosystem.Attendance.Select(a => a with { Actor = Id(a.Actor), Event = Id(a.Event) }),
                _ecosystem.Coverage.Select(c => c with { Informant = Id(c.Informant), Document = Document(c.Document) })),
            _options.Overrides.ToImmutableSortedDictionary(o => Id(o.Key), o => o.Value, StringComparer.Ordinal),
            _count.List,
            _people.Names)
        {
            StoredIds = _ids.ToFrozenDictionary(i => i.Value, i => i.Key, StringComparer.Ordinal),
            Masked = _ids.Values.ToFrozenSet(StringComparer.Ordinal),
            RelationIds = _relations.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    private Actor Actor(Actor actor)
    {
        var isMasked = _ids.ContainsKey(actor.Id);
        _count.AddIf(actor.Note is not null, LeftOutPart.Notes);
        _count.Add(LeftOutPart.Attributes, actor.Attributes.Count);
        _count.AddIf(isMasked && !actor.Aliases.IsEmpty, LeftOutPart.Aliases);
        return actor with
        {
            Id = Id(actor.Id),
            Name = !isMasked ? actor.Name : Texts.Of(_people.HasOrganisation(actor) ? "Audience.contact" : "Audience.resident", _options.Language),
            PartOf = actor.PartOf is null ? null : Id(actor.PartOf),
            Aliases = isMasked ? [] : actor.Aliases,
            Kvk = isMasked ? null : actor.Kvk,
            Rsin = isMasked ? null : actor.Rsin,
            Since = isMasked ? null : actor.Since,
            Document = Document(actor.Document),
            DocumentRef = _people.Names.Are(actor.DocumentRef) ? null : actor.DocumentRef,
            Note = null,
            Attributes = ImmutableSortedDictionary<string, string>.Empty,
        };
    }

    private Relation Relation(Relation relation)
    {
        _count.AddIf(relation.Note is not null, LeftOutPart.Notes);
        _count.Add(LeftOutPart.Attributes, relation.Attributes.Count);
        return relation with
        {
            Id = Id(relation.Id),
            Source = Id(relation.Source),
            Target = Id(relation.Target),
            SourceActingFor = relation.SourceActingFor is null ? null : Id(relation.SourceActingFor),
            TargetActingFor = relation.TargetActingFor is null ? null : Id(relation.TargetActingFor),
            CarriedBy = CarriedBy.Parse(string.Join(';', relation.CarriedBy.Needs.Select(n => string.Join('|', n.Select(Id))))),
            Evidence =
            [
                .. relation.Evidence.Select(e => e with
                {
                    ReportedBy = e.ReportedBy is null ? null : Id(e.ReportedBy),
                    Document = Document(e.Document),
                    DocumentRef = _people.Names.Are(e.DocumentRef) ? null : e.DocumentRef,
                }),
            ],
            Note = null,
            Attributes = ImmutableSortedDictionary<string, string>.Empty,
        };
    }

    private string Id(string id) => _ids.GetValueOrDefault(id) ?? _relations.GetValueOrDefault(id) ?? id;

    // Sources stay apart, because numbers rest on how many there are; only the name goes.
    private string? Document(string? document)
    {
        if (document is null || !_people.Names.Are(document))
        {
            return document;
        }

        if (!_documents.TryGetValue(document, out var masked))
        {
            _documents[document] = masked = Texts.Fill(
                Texts.Of("Audience.document", _options.Language), [(_documents.Count + 1).ToString(CultureInfo.InvariantCulture)]);
            _count.Add(LeftOutPart.Documents);
        }

        return masked;
    }

    private bool IsTaken(string id) => _ecosystem.FindActor(id) is not null || _ecosystem.FindRelation(id) is not null;

    // The order of the numbers comes from a hash over everything that is known: who does not have the data cannot find it, and names give no hint.
    private Dictionary<string, string> Numbered(List<string> persons)
    {
        var all = string.Join('\n', _ecosystem.Actors.Select(a => $"{a.Id}\u001f{a.Name}").Concat(_ecosystem.Relations.Select(r => $"{r.Id}\u001f{r.Source}\u001f{r.Target}\u001f{r.Note}")));
        var key = SHA256.HashData(Encoding.UTF8.GetBytes(all));
        var order = persons.OrderBy(id => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(id))), StringComparer.Ordinal);
        var width = persons.Count.ToString(CultureInfo.InvariantCulture).Length;
        var (ids, number) = (new Dictionary<string, string>(StringComparer.Ordinal), 0);
        foreach (var id in order)
        {
            string made;
            do
            {
                made = IdOfPerson + (++number).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
            }
            while (IsTaken(made));
            ids[id] = made;
        }

        return ids;
    }

    // Ids of relations that were made from their ends, or that somebody made from a name.
    private Dictionary<string, string> NewRelationIds()
    {
        var (ids, number) = (new Dictionary<string, string>(StringComparer.Ordinal), 0);
        foreach (var relation in _ecosystem.Relations.Where(r => _people.Names.Are(r.Id)))
        {
            string made;
            do
            {
                made = "relation-" + (++number).ToString(CultureInfo.InvariantCulture);
            }
            while (IsTaken(made));
            ids[relation.Id] = made;
        }

        return ids;
    }
}
