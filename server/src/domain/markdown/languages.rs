//! The languages that are coloured, by what tells their comments, strings and words.

/// What is known of a language.
#[derive(Debug)]
pub struct Language {
    /// What it is called after a fence.
    names: &'static [&'static str],
    /// What begins a comment that ends with its line.
    pub line_notes: &'static [&'static str],
    /// What begins and ends other comments.
    pub notes: &'static [(&'static str, &'static str)],
    /// What stands around strings that end with their line at the latest.
    pub quotes: &'static str,
    /// What stands around longer ones.
    pub long_texts: &'static [&'static str],
    /// What a word may begin with, besides letters.
    pub sigils: &'static str,
    /// Its own words, parted by spaces.
    words: &'static str,
    /// Whether its words may be written in capitals too.
    any_case: bool,
    /// Whether its lines say by their first letter what they are.
    pub by_line: bool,
}

impl Language {
    /// Whether a word is one of the language's own.
    pub fn has_word(&self, word: &str) -> bool {
        let same = |own: &str| own == word || (self.any_case && own.eq_ignore_ascii_case(word));
        self.words.split_ascii_whitespace().any(same)
    }
}

/// The language that a fence names: the first word of what stands behind it.
pub fn language(info: &str) -> Option<&'static Language> {
    let name = info.split([' ', ',', '{', ':']).next()?.to_ascii_lowercase();
    LANGUAGES.iter().find(|language| language.names.contains(&name.as_str()))
}

const NONE: Language = Language {
    names: &[],
    line_notes: &[],
    notes: &[],
    quotes: "\"",
    long_texts: &[],
    sigils: "",
    words: "",
    any_case: false,
    by_line: false,
};

/// What C began.
const BRACES: Language =
    Language { line_notes: &["//"], notes: &[("/*", "*/")], quotes: "\"'", ..NONE };
/// What the shell began.
const HASH: Language = Language { line_notes: &["#"], quotes: "\"'", ..NONE };

const LANGUAGES: [Language; 24] = [
    Language {
        names: &["c", "h", "cpp", "c++", "cc", "hpp", "objc", "arduino"],
        sigils: "#",
        words: "alignas alignof auto bool break case catch char class const constexpr continue default delete do double \
                else enum explicit extern false final float for friend goto if inline int long mutable namespace new \
                noexcept nullptr operator override private protected public register return short signed sizeof static \
                static_cast struct switch template this throw true try typedef typename union unsigned using virtual \
                void volatile while NULL #include #define #if #ifdef #ifndef #else #endif #pragma #undef",
        ..BRACES
    },
    Language {
        names: &["rust", "rs"],
        quotes: "\"",
        words: "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod \
                move mut pub ref return self Self static struct super trait true type union unsafe use where while",
        ..BRACES
    },
    Language {
        names: &["javascript", "js", "jsx", "mjs", "typescript", "ts", "tsx"],
        long_texts: &["`"],
        words: "abstract any as async await boolean break case catch class const continue debugger declare default delete \
                do else enum export extends false finally for from function get if implements import in instanceof \
                interface keyof let namespace never new null number of private protected public readonly return set \
                static string super switch this throw true try type typeof undefined unknown var void while yield",
        ..BRACES
    },
    Language { names: &["json", "jsonc", "json5"], words: "true false null", ..BRACES },
    Language {
        names: &["go", "golang"],
        long_texts: &["`"],
        words: "break case chan const continue default defer else fallthrough false for func go goto if import interface \
                iota map nil package range return select struct switch true type var",
        ..BRACES
    },
    Language {
        names: &["java", "kotlin", "kt", "scala", "groovy", "gradle"],
        long_texts: &["\"\"\""],
        words: "abstract as assert boolean break by byte case catch char class companion const continue data def default \
                do double else enum extends false final finally float for fun given if implements import in instanceof \
                int interface internal is lateinit lazy let long match native new null object open operator override \
                package private protected public record return sealed short static super suspend switch synchronized \
                this throw throws trait true try type val var void volatile when where while with yield",
        ..BRACES
    },
    Language {
        names: &["csharp", "cs", "c#", "fsharp", "fs"],
        words: "abstract as async await base bool break byte case catch char checked class const continue decimal default \
                delegate do double else enum event explicit extern false finally fixed float for foreach get goto if \
                implicit in init int interface internal is let lock long match member namespace new null object of open \
                operator out override params private protected public readonly record ref return sealed set short sizeof \
                static string struct switch this throw true try type typeof using var virtual void when where while with \
                yield",
        ..BRACES
    },
    Language {
        names: &["swift"],
        quotes: "\"",
        long_texts: &["\"\"\""],
        sigils: "@#",
        words: "any as associatedtype async await break case catch class continue default defer deinit do else enum \
                extension fallthrough false fileprivate final for func guard if import in init inout internal is lazy let \
                mutating nil open operator override private protocol public repeat rethrows return self Self some static \
                struct subscript super switch throw throws true try typealias var weak where while",
        ..BRACES
    },
    Language {
        names: &["dart"],
        words: "abstract as assert async await break case catch class const continue default do dynamic else enum export \
                extends extension external factory false final finally for get if implements import in interface is late \
                library mixin new null on operator part required rethrow return set show static super switch sync this \
                throw true try typedef var void while with yield",
        ..BRACES
    },
    Language {
        names: &["php"],
        line_notes: &["//", "#"],
        words: "abstract and array as break callable case catch class clone const continue declare default do echo else \
                elseif empty enum extends false final finally fn for foreach function global if implements include \
                instanceof interface isset list match namespace new null or print private protected public readonly \
                require return static switch this throw trait true try unset use var while xor yield",
        ..BRACES
    },
    Language {
        names: &["css", "scss", "less"],
        notes: &[("/*", "*/")],
        quotes: "\"'",
        sigils: "@",
        words: "@container @font @import @keyframes @layer @media @property @supports @use @include @mixin auto from \
                important inherit initial none to unset var",
        ..NONE
    },
    Language {
        names: &["html", "xml", "svg", "vue", "svelte", "xhtml"],
        notes: &[("<!--", "-->")],
        sigils: "<",
        words: "<html <head <body <div <span <p <a <ul <ol <li <table <tr <td <th <thead <tbody <form <input <button <label \
                <select <option <textarea <script <style <link <meta <title <img <video <audio <source <section <article \
                <header <footer <main <nav <aside <h1 <h2 <h3 <h4 <h5 <h6 <template <slot <svg <path <iframe <noscript",
        ..NONE
    },
    Language {
        names: &["python", "py", "python3"],
        long_texts: &["\"\"\"", "'''"],
        words: "and as assert async await break case class continue def del elif else except False finally for from global \
                if import in is lambda match None nonlocal not or pass raise return self True try while with yield",
        ..HASH
    },
    Language {
        names: &["ruby", "rb", "crystal"],
        words: "alias and begin break case class def defined do else elsif end ensure false for if in module next nil not or \
                redo rescue retry return self super then true undef unless until when while yield require attr_reader \
                attr_accessor",
        ..HASH
    },
    Language {
        names: &["bash", "sh", "shell", "zsh", "console", "fish"],
        words: "alias break case cd continue do done echo elif else esac eval exec exit export false fi for function if in \
                local read return select set shift source sudo then true unset until while",
        ..HASH
    },
    Language {
        names: &["powershell", "ps1", "pwsh"],
        notes: &[("<#", "#>")],
        any_case: true,
        words: "begin break catch class continue do else elseif end enum exit filter finally for foreach function if in \
                param process return switch throw trap try until using while",
        ..HASH
    },
    Language { names: &["yaml", "yml"], words: "true false null yes no on off", ..HASH },
    Language {
        names: &["toml", "ini", "conf", "cfg", "properties", "nginx"],
        line_notes: &["#", ";"],
        long_texts: &["\"\"\"", "'''"],
        words: "true false on off",
        ..HASH
    },
    Language {
        names: &["dockerfile", "docker", "makefile", "make", "cmake"],
        words: "FROM RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG AS if else endif ifeq ifneq ifdef \
                include define endef export",
        ..HASH
    },
    Language {
        names: &["perl", "pl", "r", "julia", "jl", "elixir", "ex", "nix"],
        words: "after and begin break case catch cond def defmodule defp do else elsif end FALSE false fn for foreach function \
                if import in let local module my next nil not NULL or our package quote repeat require rescue return rec \
                sub then TRUE true try unless use using when while with",
        ..HASH
    },
    Language {
        names: &["sql", "postgres", "postgresql", "mysql", "sqlite", "plsql"],
        line_notes: &["--"],
        notes: &[("/*", "*/")],
        quotes: "'\"",
        any_case: true,
        words: "add all alter and as asc begin between by cascade case check column commit constraint create cross database \
                default delete desc distinct drop else end exists false foreign from full function grant group having if in \
                index inner insert into is join key lateral left like limit not null offset on or order outer over partition \
                primary references returning revoke right rollback select set table then transaction trigger true truncate \
                union unique update using values view when where with",
        ..NONE
    },
    Language {
        names: &["lua", "luau"],
        line_notes: &["--"],
        notes: &[("--[[", "]]")],
        quotes: "\"'",
        long_texts: &[],
        words: "and break do else elseif end false for function goto if in local nil not or repeat return then true until \
                while",
        ..NONE
    },
    Language {
        names: &["haskell", "hs", "elm", "purescript"],
        line_notes: &["--"],
        notes: &[("{-", "-}")],
        words: "as case class data default deriving do else exposing forall foreign hiding if import in infix infixl infixr \
                instance let module newtype of port qualified then type where",
        ..NONE
    },
    Language { names: &["diff", "patch"], by_line: true, ..NONE },
];
