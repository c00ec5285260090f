#!/usr/bin/env bash
# One would guess: in a file that a test holds the public API against, taking the body away from a method of an interface, or making
# a property static, shows: who implements the interface no longer compiles.
# What happens: PublicApiGenerator writes a method with a body as one without, and a static abstract member as one of the instance. The
# file stays as it is while every module outside the repository breaks. A contract of interfaces that others implement needs a test that
# implements them.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >Finding.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>
  </PropertyGroup>
  <ItemGroup><PackageReference Include="PublicApiGenerator" Version="11.5.4" /></ItemGroup>
</Project>
XML
cat >Program.cs <<'CS'
using System.Reflection;
using PublicApiGenerator;

var version = typeof(ApiGenerator).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
Console.WriteLine($"PublicApiGenerator {version.Split('+')[0]}");
var (before, after) = (Of(typeof(Before.IImporter)), Of(typeof(After.IImporter)));
Console.WriteLine(before);
Console.WriteLine($"the same: {before == after}");

static string Of(Type type) => type.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false })
    .Replace("namespace " + type.Namespace, "namespace X").ReplaceLineEndings("\n").Trim();

namespace Before
{
    public interface IImporter
    {
        string Format { get; }

        void Read(string file);

        void Skip(string file) => Read(file);
    }
}

namespace After
{
    public interface IImporter
    {
        static abstract string Format { get; }

        void Read(string file);

        void Skip(string file);
    }
}
CS
seen="$(dotnet run 2>&1)"
echo "$seen"
expected="PublicApiGenerator 11.5.4
namespace X
{
    public interface IImporter
    {
        string Format { get; }
        void Read(string file);
        void Skip(string file);
    }
}
the same: True"
[ "$seen" = "$expected" ] || { echo "changed; before it was:"; echo "$expected"; exit 1; }
