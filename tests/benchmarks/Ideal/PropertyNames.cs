using System.Text.Json;

namespace OgpGraph.Benchmarks.Ideal;

/// <summary>The property names of the answers, encoded once.</summary>
internal static class PropertyNames
{
    public static readonly JsonEncodedText Data = Encode("data"), Plan = Encode("plan"), Name = Encode("name"), Commitments = Encode("commitments"), Nodes = Encode("nodes"), Number = Encode("number"),
        OgpId = Encode("ogpId"), Title = Encode("title"), Milestones = Encode("milestones"), Indicators = Encode("indicators"), Code = Encode("code"), Unit = Encode("unit"), Latest = Encode("latest"),
        Value = Encode("value"), Comparator = Encode("comparator"), Contracts = Encode("contracts"), Object = Encode("object"), Price = Encode("price"), Currency = Encode("currency"),
        SignedOn = Encode("signedOn"), Supplier = Encode("supplier"), Buyer = Encode("buyer"), OwnershipStatements = Encode("ownershipStatements"), InterestType = Encode("interestType"),
        ShareExact = Encode("shareExact"), OwnerGroup = Encode("ownerGroup"), Groups = Encode("groups"), Key = Encode("key"), Region = Encode("region"), Count = Encode("count"), Sum = Encode("sum"),
        Procedure = Encode("procedure"), Cpv = Encode("cpv");

    private static JsonEncodedText Encode(string name) => JsonEncodedText.Encode(name);
}
