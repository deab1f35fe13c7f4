# 掌印. Two commands for everyone: run and test. The rest is for whoever works on it.
# Nothing is installed outside .venv but system libraries, and those only by apt-get.

PYTHON := .venv/bin/python
say = @printf '\n── %s\n'

.PHONY: help run test ready ready-to-test lint types layers translations suite trust bench migration words pictures lock installer windows
.NOTPARALLEL:

help:
	@echo 'make run        打开程序（首次会先装好所需） · set up, then open the window'
	@echo 'make test       全部检查 · set up, then every check'
	@echo 'make trust      长时间的可靠性试验 · the long reliability harnesses'
	@echo 'make bench      测速 · the benchmarks, as one table'
	@echo 'make migration NAME=add_seals   生成数据库升级脚本 · generate a migration from the declarations'
	@echo 'make words      把新词收入 resources/i18n/en.ts · take new words into the English table'
	@echo 'make installer  制作安装包，放入 dist/ · the installer, into dist/'
	@echo 'make windows    查 Windows 所需的 wheel 是否齐全（要联网）· whether all wheels for Windows are there (needs the network)'
	@echo 'make lock       重算 requirements.lock（UPGRADE=--upgrade 则升到最新）· resolve the lock again'

run: ready
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		printf '\n── 打开掌印 · opening the window\n'; \
		exec .venv/bin/zhangyin; \
	else \
		printf '\n── 没有显示器，改为在 demo/ 中生成样例单位及全部图样。· There is no display: making the sample office and its pictures in demo/ instead.\n'; \
		QT_QPA_PLATFORM=offscreen exec .venv/bin/zhangyin demo --out demo/; \
	fi

test: ready-to-test lint types layers translations suite
	$(say) '全部通过 · all checks passed'

ready:
	@sh .ci/setup run

ready-to-test:
	@sh .ci/setup test

lint:
	$(say) 'ruff：写法 · style'
	@$(PYTHON) -m ruff check .

types:
	$(say) 'mypy：类型 · types'
	@$(PYTHON) -m mypy

layers:
	$(say) 'import-linter：层次 · layers'
	@.venv/bin/lint-imports --no-logo

translations:
	$(say) '译文齐全 · translations complete'
	@$(PYTHON) .ci/translations --check

suite:
	$(say) 'pytest：测试 · tests'
	@$(PYTHON) -m pytest -n 2

trust: ready-to-test
	$(say) '可靠性试验 · reliability harnesses'
	@$(PYTHON) -m tests.trust

bench: ready-to-test
	$(say) '测速 · benchmarks'
	@$(PYTHON) -m tests.bench

migration: ready
	@test -n "$(NAME)" || { echo '请写明名称：make migration NAME=add_seals · give it a name' >&2; exit 2; }
	$(say) '生成升级脚本 $(NAME) · generating the migration'
	@$(PYTHON) -m models.migrations "$(NAME)"

words: ready
	$(say) '更新英文词表 · bringing the English table up to date'
	@$(PYTHON) .ci/translations

# The lock names exact versions and the hashes of their files, for Linux and Windows alike, and no address:
# pip takes them from wherever this machine's own configuration says. Commit it together with pyproject.toml.
lock: ready
	$(say) '重算 requirements.lock · resolving the lock'
	@$(PYTHON) -m pip install -qq --disable-pip-version-check uv
	@.venv/bin/uv pip compile pyproject.toml --all-extras --universal --generate-hashes --no-emit-index-url \
		--custom-compile-command 'make lock' --quiet $(UPGRADE) --output-file requirements.lock
	@! grep -n '://' requirements.lock || { echo 'requirements.lock 中不得有网址 · no address may stand in the lock' >&2; exit 1; }

installer: ready
	$(say) '制作安装包 · making the installer'
	@$(PYTHON) build_installer.py

# Nothing is downloaded but what the index says of each file: the answer is there in a second.
windows: ready
	$(say) 'Windows 的 wheel · the wheels for Windows'
	@$(PYTHON) -m pip install -qq --disable-pip-version-check uv
	@.venv/bin/uv pip install --quiet --dry-run --python-platform x86_64-pc-windows-msvc --python-version 3.11 --only-binary :all: \
		--no-deps --require-hashes --target build/windows -r requirements.lock
	@echo '齐全 · all there'

# The pictures of the README: some of those that the demonstration takes.
pictures: ready
	$(say) '重拍 README 的图 · taking the README pictures again'
	@rm -rf build/pictures && QT_QPA_PLATFORM=offscreen .venv/bin/zhangyin demo --out build/pictures
	@mkdir -p resources/pictures
	@cd build/pictures && cp today-1366-zh.png seal_use-1366-zh.png seal_use-signed-1366-zh.png preview-1366-zh.png \
		seal_use-1366-en.png seal_use-way-1920-zh.png find-1366-zh.png secrecy-1366-zh.png ../../resources/pictures/
