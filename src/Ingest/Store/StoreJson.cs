using System.Collections.Immutable;
using System.Text.Json.Serialization;
using WijkNetwerk.Graph.Results;

namespace WijkNetwerk.Ingest.Store;

/// <summary>JSON inside the database, without reflection.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(ImmutableArray<string>))]
[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
[JsonSerializable(typeof(ImmutableArray<Finding>))]
internal sealed partial class StoreJson : JsonSerializerContext;
