using System.Text.Json;

namespace OgpGraph.Benchmarks.Ideal;

/// <summary>The property names of the answers, encoded once.</summary>
internal static class PropertyNames
{
    public static readonly JsonEncodedText Data = Name("data"), Plan = Name("plan"), Name_ = Name("name"), Commitments = Name("commitments"), Nodes = Name("nodes"), Number = Name("number"),
        OgpId = Name("ogpId"), Title = Name("title"), Milestones = Name("milestones"), Indicators = Name("indicators"), Code = Name("code"), Unit = Name("unit"), Latest = Name("latest"),
        Value = Name("value"), Comparator = Name("comparator"), Contracts = Name("contracts"), Object = Name("object"), Price = Name("price"), Currency = Name("currency"),
        SignedOn = Name("signedOn"), Supplier = Name("supplier"), Buyer = Name("buyer"), OwnershipStatements = Name("ownershipStatements"), InterestType = Name("interestType"),
        ShareExact = Name("shareExact"), OwnerGroup = Name("ownerGroup"), Groups = Name("groups"), Key = Name("key"), Region = Name("region"), Count = Name("count"), Sum = Name("sum"),
        Procedure = Name("procedure"), Cpv = Name("cpv");

    private static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name);
}
