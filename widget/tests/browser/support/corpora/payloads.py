"""Prints the attacks of the wheel `brs-kb` as JSON: every string that is called `payload` in it. Nothing of it is run."""

import ast
import json
import sys
import zipfile

found = set()
with zipfile.ZipFile(sys.argv[1]) as wheel:
    for name in wheel.namelist():
        if not name.endswith(".py"):
            continue
        for node in ast.walk(ast.parse(wheel.read(name))):
            pairs = []
            if isinstance(node, ast.Call):
                pairs = [(keyword.arg, keyword.value) for keyword in node.keywords]
            elif isinstance(node, ast.Dict):
                pairs = [(getattr(key, "value", None), value) for key, value in zip(node.keys, node.values)]
            for key, value in pairs:
                if key == "payload" and isinstance(value, ast.Constant) and isinstance(value.value, str):
                    found.add(value.value)
json.dump(sorted(found), sys.stdout)
