// Draws the results of a scenario. The tables of the page say the same without it.
(() => {
  const holders = [...document.querySelectorAll('[data-charts], [data-loss]')];
  if (!holders.length || !window.echarts) return;
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const font = getComputedStyle(document.body).fontFamily;
  const charts = [];
  const percent = (value) => Math.round(value * 100) + '%';
  const base = () => ({
    animation: false,
    textStyle: { fontFamily: font, color: colour('--ink') },
    grid: { left: 52, right: 24, top: 40, bottom: 44 },
  });
  const axisText = () => ({ color: colour('--soft'), fontSize: 12 });
  const grid = () => ({ lineStyle: { color: colour('--rule') } });

  const output = (data) => ({
    ...base(),
    xAxis: {
      type: 'value', min: 0, max: data.hours[data.hours.length - 1],
      axisTick: { customValues: data.days.map((day) => day.at) },
      axisLabel: {
        ...axisText(), hideOverlap: true,
        customValues: data.days.map((day) => day.at),
        formatter: (value) => (data.days.find((day) => Math.abs(day.at - value) < 1e-6) || { label: '' }).label,
      },
      axisLine: grid(), splitLine: { show: false },
    },
    yAxis: { type: 'value', min: 0, max: 1.05, interval: 0.5, z: 3, axisLabel: { ...axisText(), formatter: percent }, splitLine: grid() },
    series: [
      // The band: all below its upper edge, less all below its lower edge.
      { ...area('--band'), data: data.hours.map((hour, i) => [hour, data.high[i]]) },
      { ...area('--paper'), data: data.hours.map((hour, i) => [hour, data.low[i]]) },
      {
        type: 'line', step: 'end', symbol: 'none', silent: true, lineStyle: { color: colour('--ink'), width: 2 },
        data: data.hours.map((hour, i) => [hour, data.middle[i]]),
        markLine: data.stop && {
          symbol: 'none', silent: true,
          lineStyle: { color: colour('--shu'), type: 'dashed', width: 1.5 },
          label: { formatter: data.stop.label, color: colour('--shu'), fontWeight: 'bold', fontSize: 13, position: 'end', align: data.stop.at < data.hours[data.hours.length - 1] / 2 ? 'left' : 'right' },
          data: [{ xAxis: data.stop.at }],
        },
      },
    ],
  });
  const area = (name) => ({ type: 'line', step: 'end', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, areaStyle: { color: colour(name), opacity: 1, origin: 0 } });

  const looks = {
    gross: () => ({ color: colour('--ink'), width: 2, type: 'solid' }),
    paid: () => ({ color: colour('--soft'), width: 1.5, type: 'dotted' }),
    net: () => ({ color: colour('--ai'), width: 2, type: 'dashed' }),
  };
  const loss = (data) => ({
    ...base(),
    grid: { left: 52, right: 24, top: 24, bottom: 48 },
    xAxis: { type: 'value', name: data.unit, nameLocation: 'middle', nameGap: 28, nameTextStyle: axisText(), axisLabel: { ...axisText(), hideOverlap: true, formatter: (value) => (value / data.perUnit).toLocaleString() }, axisLine: grid(), splitLine: { show: false } },
    yAxis: { type: 'value', min: 0, max: 1, interval: 0.5, axisLabel: { ...axisText(), formatter: percent }, splitLine: grid() },
    series: data.lines.map((line, i) => ({
      type: 'line', symbol: 'none', silent: true, lineStyle: looks[line.kind](), data: line.points,
      markPoint: {
        symbol: 'circle', symbolSize: 1, silent: true,
        itemStyle: { color: looks[line.kind]().color },
        label: { show: true, formatter: line.name, color: looks[line.kind]().color, fontSize: 12, position: 'right', distance: 6, backgroundColor: colour('--paper'), padding: [1, 4] },
        data: [{ coord: near(line.points, 0.85 - 0.22 * i) }],
      },
    })),
  });
  // The point of a falling curve at which it crosses a probability.
  const near = (points, probability) =>
    points.find((point) => point[1] <= probability) || points[points.length - 1];

  const draw = (element, option) => {
    element.classList.add('drawn');
    const chart = echarts.init(element, null, { renderer: 'canvas' });
    chart.setOption(option);
    charts.push(chart);
  };
  const address = holders[0].dataset.charts || holders[0].dataset.loss;
  fetch(address, { headers: { Accept: 'application/json' } })
    .then((answer) => { if (!answer.ok) throw new Error(String(answer.status)); return answer.json(); })
    .then((data) => {
      document.querySelectorAll('[data-output]').forEach((element) => {
        const one = data.outputs[Number(element.dataset.output)];
        if (one) draw(element, output(one));
      });
      document.querySelectorAll('[data-loss]').forEach((element) => { if (data.loss) draw(element, loss(data.loss)); });
      addEventListener('resize', () => charts.forEach((chart) => chart.resize()));
    })
    .catch(() => { document.querySelectorAll('.plot').forEach((element) => { element.hidden = true; }); });
})();
