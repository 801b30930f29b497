using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Store;

/// <summary>Rows of relations with their statements, in columns: of a million, none is an object before somebody asks for it.</summary>
/// <remarks>What is added is read and checked at once; making a relation of it cannot fail.</remarks>
/// <param name="actors">The actors.</param>
/// <param name="rows">How many relations are expected.</param>
internal sealed class RelationColumns(ActorIds actors, int rows)
{
    private const byte BeginsFour = 0xF0;

    private readonly StoredColumn<int> _idEnd = new(rows);
    private readonly StoredColumn<int> _source = new(rows);
    private readonly StoredColumn<int> _target = new(rows);
    private readonly StoredColumn<string> _type = new(rows);
    private readonly StoredColumn<string> _resource = new(rows);
    private readonly StoredColumn<bool> _isDirected = new(rows);
    private readonly StoredColumn<double?> _strength = new(rows);
    private readonly StoredColumn<decimal?> _amount = new(rows);
    private readonly StoredColumn<PartialDate?> _from = new(rows);
    private readonly StoredColumn<PartialDate?> _to = new(rows);
    private readonly StoredColumn<bool> _isOpenEnded = new(rows);
    private readonly StoredColumn<RelationStatus> _status = new(rows);
    private readonly StoredColumn<CarriedBy> _carriedBy = new(rows);
    private readonly StoredColumn<string> _sourceActingFor = new(rows);
    private readonly StoredColumn<string> _targetActingFor = new(rows);
    private readonly StoredColumn<bool> _doNotApproach = new(rows);
    private readonly StoredColumn<string> _note = new(rows);
    private readonly StoredColumn<ImmutableSortedDictionary<string, string>> _attributes = new(rows);

    // The statements of a relation begin where those of the one before end.
    private readonly StoredColumn<int> _saidEnd = new(rows);
    private readonly StoredColumn<EvidenceKind> _kind = new(rows);
    private readonly StoredColumn<int> _reporter = new(rows);
    private readonly StoredColumn<string> _stranger = new(rows);
    private readonly StoredColumn<string> _document = new(rows);
    private readonly StoredColumn<string> _documentRef = new(rows);
    private readonly StoredColumn<PartialDate?> _reportedOn = new(rows);

    private byte[] _ids = [];
    private int _said;

    /// <summary>How many relations there are.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the order of the bytes of ids is that of their texts: not so for a few characters, nor for bytes that are no text.</summary>
    public bool IsInOrderOfTexts { get; private set; } = true;

    /// <summary>Whether the last two ids are in order.</summary>
    /// <exception cref="ArgumentException">They are the same.</exception>
    public bool EndsInOrder => Count < 2 || Id(Count - 2).SequenceCompareTo(Id(Count - 1)) switch
    {
        0 => throw new ArgumentException($"The relation id '{Encoding.UTF8.GetString(Id(Count - 1))}' occurs twice."),
        var order => order < 0,
    };

    /// <summary>Adds a row of <c>select_relations</c>.</summary>
    /// <exception cref="ArgumentException">It names an actor that is not there, or has the id of one.</exception>
    public void Add(Query row)
    {
        AddId(row.Bytes(0));
        _source[Count] = actors.Number(row.Bytes(1));
        _target[Count] = actors.Number(row.Bytes(2));
        _type[Count] = row.Text(3);
        _resource[Count] = row.TextOrNull(4);
        _isDirected[Count] = row.Is(5);
        _strength[Count] = row.Real(6);
        _amount[Count] = row.TextOrNull(7) is { } amount ? decimal.Parse(amount, NumberStyles.Number, CultureInfo.InvariantCulture) : null;
        _from[Count] = row.Date(8);
        _to[Count] = row.Date(9);
        _isOpenEnded[Count] = row.Is(10);
        _status[Count] = StoredWords.ParseStatus(row.Bytes(11));
        _carriedBy[Count] = row.TextOrNull(12) is { } carriers ? CarriedBy.Parse(carriers) : null;
        _sourceActingFor[Count] = row.TryBytes(13, out var one) ? actors.Text(actors.Number(one)) : null;
        _targetActingFor[Count] = row.TryBytes(14, out var other) ? actors.Text(actors.Number(other)) : null;
        _doNotApproach[Count] = row.Is(15);
        _note[Count] = row.TextOrNull(16);
        _attributes[Count] = row.TextOrNull(17) is { } attributes ? StoreJson.Map(attributes) : null;
        _saidEnd[Count++] = _said;
    }

    /// <summary>Adds a row of <c>select_statements</c> to the last relation.</summary>
    public void AddStatement(Query row)
    {
        _kind[_said] = StoredWords.ParseEvidence(row.Bytes(2));
        if (row.TryBytes(3, out var reporter))
        {
            // As its number and 1: a million texts that lie everywhere are slow to come by.
            _reporter[_said] = actors.Find(reporter) + 1;
            _stranger[_said] = _reporter[_said] > 0 ? null : Encoding.UTF8.GetString(reporter);
        }

        _document[_said] = row.TextOrNull(4);
        _documentRef[_said] = row.TextOrNull(5);
        _reportedOn[_said] = row.Date(6);
        _saidEnd[Count - 1] = ++_said;
    }

    /// <summary>The id of a relation as UTF-8.</summary>
    public ReadOnlySpan<byte> Id(int row)
    {
        var start = row == 0 ? 0 : _idEnd[row - 1];
        return _ids.AsSpan(start, _idEnd[row] - start);
    }

    /// <summary>Copies the numbers of the actors that relations run between.</summary>
    public void CopyEnds(Span<int> sources, Span<int> targets)
    {
        _source.CopyTo(sources);
        _target.CopyTo(targets);
    }

    public double? Strength(int row) => _strength[row];

    /// <summary>Makes the relation that a row is.</summary>
    public Relation Relation(int row) => new()
    {
        Id = Encoding.UTF8.GetString(Id(row)),
        Source = actors.Text(_source[row]),
        Target = actors.Text(_target[row]),
        Type = _type[row]!,
        Resource = _resource[row],
        IsDirected = _isDirected[row],
        Strength = _strength[row],
        AmountEur = _amount[row],
        Period = new Period(_from[row], _to[row], _isOpenEnded[row]),
        Status = _status[row],
        Evidence = Evidence(row == 0 ? 0 : _saidEnd[row - 1], _saidEnd[row]),
        CarriedBy = _carriedBy[row] ?? CarriedBy.Nothing,
        SourceActingFor = _sourceActingFor[row],
        TargetActingFor = _targetActingFor[row],
        DoNotApproach = _doNotApproach[row],
        Note = _note[row],
        Attributes = _attributes[row] ?? ImmutableSortedDictionary<string, string>.Empty,
    };

    private ImmutableArray<Evidence> Evidence(int from, int to)
    {
        var all = new Evidence[to - from];
        for (var i = from; i < to; i++)
        {
            all[i - from] = new Evidence(_kind[i], _reporter[i] > 0 ? actors.Text(_reporter[i] - 1) : _stranger[i], _document[i], _documentRef[i], _reportedOn[i]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(all);
    }

    private void AddId(ReadOnlySpan<byte> id)
    {
        if (actors.Find(id) >= 0)
        {
            throw new ArgumentException($"The id '{Encoding.UTF8.GetString(id)}' is both an actor and a relation.");
        }

        var start = Count == 0 ? 0 : _idEnd[Count - 1];
        if (_ids.Length - start < id.Length)
        {
            Array.Resize(ref _ids, (int)Math.Min(Array.MaxLength, Math.Max(2L * _ids.Length, (long)start + (rows * (long)id.Length))));
        }

        id.CopyTo(_ids.AsSpan(start));
        _idEnd[Count] = start + id.Length;
        IsInOrderOfTexts = IsInOrderOfTexts && (Ascii.IsValid(id) || (Utf8.IsValid(id) && !id.ContainsAnyInRange(BeginsFour, byte.MaxValue)));
    }
}
